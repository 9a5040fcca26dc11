using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

/// <summary>When what is to be said of a meeting, never at the platform's slow strokes. Pure; worked out when a meeting is called or moved.</summary>
public sealed class ReminderSchedule(QuietHours quiet)
{
    public static readonly TimeSpan OneDay = TimeSpan.FromDays(1);
    public static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    /// <summary>After the end, when people are out of the room.</summary>
    static readonly TimeSpan After = TimeSpan.FromMinutes(30);

    /// <summary>Nearer than this to another message about the same meeting, one would only be a message more.</summary>
    static readonly TimeSpan Apart = TimeSpan.FromHours(3);

    /// <summary>Later than this before the start the reminder of the hour is of no use.</summary>
    static readonly TimeSpan Latest = TimeSpan.FromMinutes(15);

    /// <param name="meeting">With the county's offset.</param>
    public IReadOnlyList<PlannedReminder> Of(Meeting meeting)
    {
        var (starts, told) = (meeting.Content.StartsAt, meeting.AnnouncedAt);
        var planned = new List<PlannedReminder>();
        // Somebody who was told after the moment of a reminder has just read of the meeting.
        if (starts - OneHour >= told)
            Plan(ReminderKind.Hour, Hour(starts));
        if (starts - OneDay >= told && Day(starts, told) is { } day)
            Plan(ReminderKind.Day, day);
        var halfway = quiet.Allow(told + (starts - told) / 2);
        if (halfway - told >= Apart && starts - halfway >= Apart && planned.TrueForAll(other => (other.DueAt - halfway).Duration() >= Apart))
            Plan(ReminderKind.Nudge, halfway);
        if (meeting.Content.Unit is not null)
            Plan(ReminderKind.FollowUp, quiet.Allow(meeting.Content.BusyUntil.ToOffset(starts.Offset) + After));
        return planned;

        void Plan(ReminderKind kind, DateTimeOffset at) => planned.Add(new PlannedReminder(kind, PlatformStroke.Avoid(at, $"{kind}:{meeting.Id}")));
    }

    /// <summary>Whoever has a meeting on a day off or early in the morning must be reminded of it: only the night holds, and not even that when it would be too late.</summary>
    DateTimeOffset Hour(DateTimeOffset starts)
    {
        var awake = quiet.AllowOnAnyDay(starts - OneHour);
        return awake <= starts - Latest ? awake : starts - OneHour;
    }

    /// <summary>
    /// A day before, or the next moment that is allowed if that leaves time enough; else, before a day off, at the same time of the last working
    /// day; and where the meeting was not yet called by then, on the day off itself. Null when that would be as late as the reminder of the hour.
    /// </summary>
    DateTimeOffset? Day(DateTimeOffset starts, DateTimeOffset told)
    {
        var before = starts - OneDay;
        var latest = starts - Apart;
        if (quiet.Allow(before) is var allowed && allowed <= latest)
            return allowed;
        if (LastWorkingDay(before) is var earlier && earlier >= told)
            return earlier;
        return quiet.AllowOnAnyDay(before) is var awake && awake <= latest ? awake : null;
    }

    DateTimeOffset LastWorkingDay(DateTimeOffset moment)
    {
        var last = quiet.LastAllowedBefore(moment);
        var same = new DateTimeOffset(last.Date + moment.TimeOfDay, moment.Offset);
        return same < last && !quiet.IsQuiet(same) ? same : last;
    }
}
