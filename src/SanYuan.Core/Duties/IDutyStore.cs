using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Duties;

/// <summary>A meeting to come that a unit called for one of the kinds of organisational life.</summary>
public readonly record struct PlannedMeeting(MeetingId Meeting, UnitId Unit, ActivityType Type, DateTimeOffset StartsAt);

/// <summary>What the office decided about duties, and what the ledger holds for them.</summary>
public interface IDutyStore
{
    /// <summary>Every version the office made, in the order it did; without the built-in rules.</summary>
    Task<IReadOnlyList<DutyRule>> ChangedAsync(CancellationToken cancellationToken);

    Task ChangeAsync(DutyChange change, CancellationToken cancellationToken);

    /// <summary>What became of a rule, the first change first.</summary>
    Task<IReadOnlyList<DutyChange>> ChangesAsync(int number, CancellationToken cancellationToken);

    /// <summary>The day of the ledger's first entry; null while it is empty. Nothing is owed for periods that were over by then.</summary>
    Task<DateOnly?> BeganOnAsync(CancellationToken cancellationToken);

    /// <summary>Entries, not withdrawn, of these days (inclusive).</summary>
    /// <param name="types">Only of these kinds; null: of all, and those of no kind.</param>
    /// <param name="units">Only about these; null: about all.</param>
    Task<IReadOnlyList<Evidence>> EvidenceAsync(
        DateOnly from, DateOnly to, IReadOnlyCollection<ActivityType>? types, IReadOnlyCollection<UnitId>? units, CancellationToken cancellationToken);

    /// <summary>Units' meetings of a kind, still to be held, that start in [<paramref name="from"/>, <paramref name="before"/>), the next first.</summary>
    Task<IReadOnlyList<PlannedMeeting>> PlannedAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);
}
