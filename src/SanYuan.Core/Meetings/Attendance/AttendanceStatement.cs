using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>Who speaks: the unit that held the meeting (or the office for it), or the appointee.</summary>
public enum AttendanceSide
{
    Unit,
    Person,
}

/// <summary>How it was told.</summary>
public enum AttendanceWay
{
    /// <summary>「到会：王建国、李秀英」.</summary>
    List,

    /// <summary>A place sent from the phone.</summary>
    Location,

    /// <summary>An entry of the appointee's own about the meeting.</summary>
    Report,

    /// <summary>「签到」.</summary>
    Word,
}

/// <summary>How far from its unit somebody signed in; all that is kept of the place.</summary>
public enum DistanceBand
{
    /// <summary>At most 200 m.</summary>
    Near,

    /// <summary>At most 1 km.</summary>
    Kilometre,

    /// <summary>At most 5 km.</summary>
    FiveKilometres,
    Farther,

    /// <summary>Nobody has told where the unit is.</summary>
    Unknown,
}

/// <summary>One side's word on whether a person came. Kept for ever; a later one of the same side counts in its place.</summary>
/// <param name="Told">By whom, when, and by which message.</param>
public sealed record AttendanceStatement(MeetingId Meeting, PersonId Person, AttendanceSide Side, bool IsPresent, AttendanceWay How, Change Told)
{
    /// <summary>Only of <see cref="AttendanceWay.Location"/>.</summary>
    public DistanceBand? Distance { get; init; }

    /// <summary>The entry it rests on, only of <see cref="AttendanceWay.Report"/>.</summary>
    public ActivityId? Activity { get; init; }
}

/// <summary>What both sides say of one person at one meeting; null where a side has said nothing.</summary>
public readonly record struct Presence(bool? Unit, bool? Person)
{
    public bool Differs => Unit is { } unit && Person is { } person && unit != person;

    /// <summary>Null while nobody has spoken, and while the sides differ: neither overrules the other.</summary>
    public bool? Attended => Differs ? null : Unit ?? Person;

    /// <summary>Either side says they came.</summary>
    public bool IsClaimed => Unit == true || Person == true;

    /// <param name="statements">That count, of any meetings and people, the oldest first.</param>
    public static IReadOnlyDictionary<(MeetingId Meeting, PersonId Person), Presence> Of(IEnumerable<AttendanceStatement> statements)
    {
        var found = new Dictionary<(MeetingId, PersonId), Presence>();
        foreach (var one in statements)
        {
            var before = found.GetValueOrDefault((one.Meeting, one.Person));
            found[(one.Meeting, one.Person)] = one.Side == AttendanceSide.Unit ? before with { Unit = one.IsPresent } : before with { Person = one.IsPresent };
        }
        return found;
    }
}
