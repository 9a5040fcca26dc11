using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

/// <summary>When what is to be said of a meeting. Pure; worked out when a meeting is called or moved.</summary>
public sealed class ReminderSchedule(QuietHours quiet)
{
    public static readonly TimeSpan OneDay = TimeSpan.FromDays(1);
    public static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    /// <summary>After the end, when people are out of the room.</summary>
    static readonly TimeSpan After = TimeSpan.FromMinutes(30);

    /// <summary>A nudge nearer than this to the invitation or to another reminder would only be one message more.</summary>
    static readonly TimeSpan Apart = TimeSpan.FromHours(3);

    /// <param name="meeting">With the county's offset.</param>
    public IReadOnlyList<PlannedReminder> Of(Meeting meeting)
    {
        var (starts, told) = (meeting.Content.StartsAt, meeting.AnnouncedAt);
        var planned = new List<PlannedReminder>();
        // Somebody who was told after the moment of a reminder has just read of the meeting.
        if (starts - OneHour >= told)
            planned.Add(new PlannedReminder(ReminderKind.Hour, starts - OneHour));
        if (starts - OneDay >= told && Day(starts) is { } day)
            planned.Add(new PlannedReminder(ReminderKind.Day, day));
        var halfway = quiet.Allow(told + (starts - told) / 2);
        if (halfway - told >= Apart && planned.TrueForAll(other => (other.DueAt - halfway).Duration() >= Apart) && halfway < starts - Apart)
            planned.Add(new PlannedReminder(ReminderKind.Nudge, halfway));
        if (meeting.Content.Unit is not null)
            planned.Add(new PlannedReminder(ReminderKind.FollowUp, quiet.Allow(meeting.Content.BusyUntil.ToOffset(starts.Offset) + After)));
        return planned;
    }

    /// <summary>A day before, or the next moment that is allowed; null when that would be as late as the reminder of the hour.</summary>
    DateTimeOffset? Day(DateTimeOffset starts)
    {
        var allowed = quiet.Allow(starts - OneDay);
        return allowed < starts - OneHour ? allowed : null;
    }
}
