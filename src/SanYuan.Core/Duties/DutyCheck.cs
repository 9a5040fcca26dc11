using SanYuan.Core.Activities;

namespace SanYuan.Core.Duties;

/// <summary>Why a rule cannot be taken.</summary>
internal enum DutyFault
{
    NoCount,
    TooMany,
    Contradicts,
    Past,
    Grace,
}

/// <summary>Holds a rule against the calendar and the other rules. Pure.</summary>
internal static class DutyCheck
{
    /// <summary>Working days.</summary>
    public const int MostGrace = 10;

    /// <returns>Null when the rule can be taken; with a contradiction the other rule as well.</returns>
    public static (DutyFault Fault, DutyRule? Other)? Of(DutyRule rule, DutyBook book, DateOnly today)
    {
        if (rule.Count < 1)
            return (DutyFault.NoCount, null);
        if (rule.Count > MostIn(rule.Every))
            return (DutyFault.TooMany, null);
        if (rule.Grace is < 0 or > MostGrace)
            return (DutyFault.Grace, null);
        if (rule.From < today)
            return (DutyFault.Past, null);
        var other = rule.IsActive ? book.Newest.FirstOrDefault(one => one.Number != rule.Number && one.IsActive && Contradict(one, rule)) : null;
        return other is null ? null : (DutyFault.Contradicts, other);
    }

    /// <summary>One a day is the most that can be asked for.</summary>
    public static int MostIn(DutyCadence every) => every switch
    {
        DutyCadence.Month => 31,
        DutyCadence.Quarter => 92,
        _ => 366,
    };

    /// <summary>Two rules about the same bearers and the same kind: they would count one thing twice, or at two rates.</summary>
    static bool Contradict(DutyRule one, DutyRule other) => Share(one.Bearer, other.Bearer) && Share(one.Types, other.Types);

    static bool Share(IReadOnlyList<ActivityType> some, IReadOnlyList<ActivityType> others) =>
        some.Count == 0 ? others.Count == 0 : some.Intersect(others).Any();

    static bool Share(DutyBearer one, DutyBearer other) =>
        one == other || (one == DutyBearer.Branch && IsPart(other)) || (other == DutyBearer.Branch && IsPart(one));

    static bool IsPart(DutyBearer bearer) => bearer is DutyBearer.Organ or DutyBearer.TwoNew;
}
