using System.Globalization;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>A line of a score, points to ten decimals.</summary>
internal sealed record ScoreLine(int Number, int Achieved, int Required, decimal Full, decimal Points)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}: {Achieved}/{Required} {Points:0.##########}/{Full:0.##########}");
}

/// <summary>A year's score of somebody.</summary>
/// <param name="Outcome">none, praise, talk.</param>
internal sealed record Score(Assessed Who, IReadOnlyList<ScoreLine> Lines, decimal Total, string Outcome)
{
    public bool IsMeasured => Lines.Any(line => line.Full > 0);

    /// <summary>As it is compared.</summary>
    public IReadOnlyList<string> Told => [$"{Who.Role} {Who.Months} {Outcome}", .. Lines.Select(line => $"{line}"), Total.ToString("0.00", CultureInfo.InvariantCulture)];
}

/// <summary>Everybody's score out of the raw rows.</summary>
internal static class Scores
{
    public static IReadOnlyList<Score> Of(AssessedYear year) => [.. year.People().Select(who => Of(who, year))];

    static Score Of(Assessed who, AssessedYear year)
    {
        var counted = ScoreRules.All.Where(rule => rule.IsFor(who.Role)).Select(rule => (Rule: rule, Count: Count(rule, who, year))).ToList();
        var counting = counted.Where(one => one.Count.Required > 0).Select(one => one.Rule).ToList();
        var lines = counted.Select(one => Weigh(one.Rule, one.Count, counting)).ToList();
        var total = Math.Round(lines.Sum(line => line.Points), 2, MidpointRounding.AwayFromZero);
        var outcome = counting.Count == 0 || who.Months < ScoreRules.LeastMonths ? "none" : total >= ScoreRules.Praise ? "praise" : total < ScoreRules.Talk ? "talk" : "none";
        return new Score(who, lines, total, outcome);
    }

    /// <summary>More than there should be brings nothing more. A yearly target is taken for the months in office, rounded up.</summary>
    static (int Achieved, int Required) Count(ScoreRule rule, Assessed who, AssessedYear year)
    {
        var (achieved, required) = rule.Count(who, year);
        if (rule.Target > 0)
            required = (int)Math.Ceiling(rule.Target * who.Months / 12m);
        foreach (var contest in year.Raw["assessment_contests"].Where(row => row.Number("year") == year.Number && row.Number("person_id") == who.Person && row.Number("line") == rule.Number
            && row.Text("status") == "accepted" && row.Moment("answered_at") < year.Ledger.Moment))
        {
            var adds = (int)contest.Number("adds");
            (achieved, required) = rule.IsRating ? (0, 0) : (achieved + adds, required == 0 && rule.Target == 0 ? adds : required);
        }
        return (Math.Min(achieved, required), required);
    }

    /// <summary>What has nothing to count leaves its weight to the rest of its part, a part without any to the other parts.</summary>
    static ScoreLine Weigh(ScoreRule rule, (int Achieved, int Required) count, IReadOnlyList<ScoreRule> counting)
    {
        if (count.Required == 0)
            return new ScoreLine(rule.Number, count.Achieved, 0, 0, 0);
        var parts = counting.Select(one => one.Part).Distinct().Sum(part => ScoreRules.Parts[part]);
        var full = 100m * ScoreRules.Parts[rule.Part] * rule.Weight / (parts * counting.Where(one => one.Part == rule.Part).Sum(one => one.Weight));
        return new ScoreLine(rule.Number, count.Achieved, count.Required, Round(full), Round(full * count.Achieved / count.Required));
    }

    static decimal Round(decimal points) => Math.Round(points, 10, MidpointRounding.AwayFromZero);
}
