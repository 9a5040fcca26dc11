using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

public enum ReminderKind
{
    /// <summary>Halfway to the start, for those who have not answered.</summary>
    Nudge,

    /// <summary>A day before the start.</summary>
    Day,

    /// <summary>An hour before the start.</summary>
    Hour,

    /// <summary>Half an hour after the end: what was found?</summary>
    FollowUp,
}

/// <summary>What is to be said of a meeting, and when.</summary>
public sealed record PlannedReminder(ReminderKind Kind, DateTimeOffset DueAt);

/// <summary>What is to be said of a meeting now.</summary>
/// <param name="Sequence">The meeting's when it was planned; another one and it is out of date.</param>
public sealed record DueReminder(MeetingId Meeting, int Sequence, ReminderKind Kind, DateTimeOffset DueAt)
{
    /// <summary>When the meeting starts.</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>Unique for ever, for each receiver.</summary>
    public string Key(PersonId receiver) =>
        $"reminder:{Code<ReminderKind>.Of(Kind)}:{Meeting}{(Sequence == 0 ? "" : $".{Sequence}")}:{receiver.Value}";
}
