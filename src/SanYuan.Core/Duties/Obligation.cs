using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties;

/// <summary>How a duty stands, the worst last.</summary>
public enum DutyState
{
    Done,

    /// <summary>The person was on leave for so much of the period that nothing is owed.</summary>
    Excused,

    /// <summary>The period goes on for more than <see cref="Obligations.Soon"/> working days.</summary>
    NotYetDue,

    /// <summary>The period is nearly over, or over and within the rule's grace.</summary>
    Owed,
    Late,
}

/// <summary>One duty of one bearer in one period, as the ledger tells; never stored.</summary>
/// <param name="Unit">The unit or sector the person is posted to, or the branch that owes.</param>
/// <param name="Entries">The entries that prove it, the first first; those beyond the count as well.</param>
public sealed record Obligation(DutyRule Rule, DutyPeriod Period, UnitId Unit, DutyState State, IReadOnlyList<ActivityId> Entries)
{
    /// <summary>Null for a branch's.</summary>
    public PersonId? Person { get; init; }

    /// <summary>None for a branch's.</summary>
    public Roles Role { get; init; }

    /// <summary>Who sent the person; null when the roster does not tell.</summary>
    public UnitId? SelectingUnit { get; init; }

    public int Missing => Math.Max(0, Rule.Count - Entries.Count);
}
