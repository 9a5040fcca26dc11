namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>A line of a score: what counts of what there should be.</summary>
/// <param name="Weight">Of its part.</param>
/// <param name="Target">How many a full year asks for; 0 where the ledger tells how many there should be.</param>
internal sealed record ScoreRule(int Number, string Part, int Weight, int Target, bool ForSupervisors, Func<Assessed, AssessedYear, (int Achieved, int Required)> Count)
{
    /// <summary>A rating that was contested with success is no longer counted; of everything else so many more are.</summary>
    public bool IsRating { get; init; }

    /// <summary>For envoys and instructors.</summary>
    public bool ForOthers { get; init; } = true;

    public bool IsFor(string role) => role == "supervisor" ? ForSupervisors : ForOthers;
}

/// <summary>The rules of docs/assessment.md.</summary>
internal static class ScoreRules
{
    public const int Praise = 90;
    public const int Talk = 60;

    /// <summary>Months in office from which on somebody is praised or talked with.</summary>
    public const int LeastMonths = 3;

    public static readonly IReadOnlyDictionary<string, int> Parts = new Dictionary<string, int> { ["attendance"] = 30, ["work"] = 40, ["results"] = 30 };

    public static readonly ScoreRule[] All =
    [
        new(1, "attendance", 70, 0, true, ScoreCounts.Came),
        new(2, "attendance", 30, 0, true, ScoreCounts.Answered),
        new(3, "work", 50, 0, true, ScoreCounts.Duties),
        new(4, "work", 20, 12, false, ScoreCounts.OrganisationalLife),
        new(5, "work", 20, 6, true, ScoreCounts.Told),
        new(6, "work", 10, 2, true, ScoreCounts.Verified) { ForOthers = false },
        new(7, "results", 30, 0, true, ScoreCounts.PutRight),
        new(8, "results", 20, 0, false, ScoreCounts.Held),
        new(9, "results", 15, 0, true, (who, year) => ScoreCounts.Rated(who, year, "selecting_unit")) { IsRating = true },
        new(10, "results", 15, 0, true, (who, year) => ScoreCounts.Rated(who, year, "unit")) { IsRating = true },
        new(11, "results", 20, 0, false, Rises.Of),
    ];
}
