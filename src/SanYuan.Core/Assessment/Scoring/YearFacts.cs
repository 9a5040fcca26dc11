using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Duties;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Scoring;

/// <summary>An invitation to a meeting that was held.</summary>
/// <param name="Day">Of its start, the county's calendar.</param>
/// <param name="Attended">Null while nobody has spoken, and where unit and person differ.</param>
/// <param name="Differs">Unit and person say otherwise of each other.</param>
/// <param name="Replaced">Somebody else was sent instead.</param>
public sealed record InvitationFact(MeetingId Meeting, PersonId Person, DateOnly Day, Answer Answer, bool? Attended, bool Differs, bool Replaced);

/// <summary>A finding or suggestion told, not withdrawn.</summary>
public sealed record FindingFact(long Number, PersonId Appointee, UnitId Unit, DateOnly Day, FindingKind Kind, FindingStatus Status, DateOnly? DueOn);

/// <summary>Somebody looked at what another found, and verified or returned it.</summary>
/// <param name="Day">The first time, the county's calendar.</param>
public sealed record VerificationFact(long Finding, PersonId By, DateOnly Day);

/// <summary>All that a year's scores are derived from.</summary>
/// <param name="Year">Of the county's calendar.</param>
/// <param name="Today">What is not due by then is not held against anybody.</param>
/// <param name="Ledger">The year's entries and the leaves that touch it.</param>
public sealed record YearFacts(int Year, DateOnly Today, RosterSnapshot Roster, DutyBook Duties, DutyFacts Ledger)
{
    /// <summary>Periods that were over before the ledger's first entry ask nothing.</summary>
    public DateOnly Began { get; init; }

    public IReadOnlyList<InvitationFact> Invitations { get; init; } = [];
    public IReadOnlyList<FindingFact> Findings { get; init; } = [];
    public IReadOnlyList<VerificationFact> Verifications { get; init; } = [];

    /// <summary>Those that count: of each rater and person the newest.</summary>
    public IReadOnlyList<Rating> Ratings { get; init; } = [];

    /// <summary>Star ratings and 六好 as they were told, up to the last day: those of the year, and of each branch and kind the newest before it.</summary>
    public IReadOnlyList<UnitResult> Results { get; init; } = [];

    /// <summary>Those that were accepted.</summary>
    public IReadOnlyList<Contest> Contests { get; init; } = [];

    public DateOnly First => new(Year, 1, 1);

    public DateOnly Last => new(Year, 12, 31);

    /// <summary>The last day of the year that has come.</summary>
    public DateOnly Until => Today < Last ? Today : Last;

    public bool IsEmpty => Ledger.Entries.Count == 0 && Invitations.Count == 0 && Findings.Count == 0;
}
