using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Duties;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;

namespace SanYuan.Core.Assessment;

/// <summary>An invitation, not closed, to a meeting that was not cancelled.</summary>
/// <param name="Replaced">Somebody else was sent instead.</param>
public sealed record YearInvitation(MeetingId Meeting, PersonId Person, DateTimeOffset StartsAt, Answer Answer, bool Replaced);

/// <summary>One appointee, and the units whose record is theirs to answer for.</summary>
public sealed record FactScope(PersonId Person, IReadOnlyCollection<UnitId> Units);

/// <summary>
/// What the ledger holds of a year beside what other stores give: one query each for the whole county, or for one appointee, that reads the year's rows
/// by an index. Days are inclusive.
/// </summary>
public interface IAssessmentFacts
{
    /// <summary>Entries, not withdrawn, of the appointee or at the units.</summary>
    Task<IReadOnlyList<Evidence>> EntriesAsync(DateOnly from, DateOnly to, FactScope scope, CancellationToken cancellationToken);

    /// <summary>To meetings that start in [<paramref name="from"/>, <paramref name="before"/>).</summary>
    /// <param name="person">Null: everybody's.</param>
    Task<IReadOnlyList<YearInvitation>> InvitationsAsync(DateTimeOffset from, DateTimeOffset before, PersonId? person, CancellationToken cancellationToken);

    /// <summary>Findings and suggestions of these days, neither withdrawn nor repeating others.</summary>
    /// <param name="scope">Null: everybody's.</param>
    Task<IReadOnlyList<FindingFact>> FindingsAsync(DateOnly from, DateOnly to, FactScope? scope, CancellationToken cancellationToken);

    /// <summary>Star ratings and 六好 told for days up to <paramref name="to"/>: those from <paramref name="from"/> on, and of each unit and kind the newest before.</summary>
    /// <param name="units">Null: everybody's.</param>
    /// <returns>By unit and day, then in the order of telling.</returns>
    Task<IReadOnlyList<UnitResult>> ResultsAsync(DateOnly from, DateOnly to, IReadOnlyCollection<UnitId>? units, CancellationToken cancellationToken);

    /// <summary>Who verified or returned which finding first when, in [<paramref name="from"/>, <paramref name="before"/>).</summary>
    /// <param name="person">Null: everybody's.</param>
    Task<IReadOnlyList<(long Finding, PersonId By, DateTimeOffset At)>> VerificationsAsync(
        DateTimeOffset from, DateTimeOffset before, PersonId? person, CancellationToken cancellationToken);
}
