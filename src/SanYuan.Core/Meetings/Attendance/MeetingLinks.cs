using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>Brings an entry and the meeting it tells of together: the appointee was invited, unit and day are the same, and the kinds do not contradict.</summary>
internal static class MeetingLinks
{
    /// <param name="offset">The county's, for where its days begin.</param>
    /// <returns>Null when the entry tells of no meeting the appointee was invited to.</returns>
    public static async Task<MeetingId?> FindAsync(ActivityDraft entry, TimeSpan offset, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (first, last) = (entry.Date.ToDateTime(default), (entry.EndDate ?? entry.Date).ToDateTime(default).AddDays(1));
        var there = await session.Meetings.AtAsync(entry.Appointee, entry.Unit, new DateTimeOffset(first, offset), new DateTimeOffset(last, offset), cancellationToken);
        return there
            .Select(one => one.Meeting)
            // What was told before a meeting is about something else.
            .Where(one => one.Content.StartsAt <= entry.RecordedAt + SignInDesk.Early && Fits(entry.Type, one.Content.Type))
            .OrderByDescending(one => one.Content.Type == entry.Type)
            .ThenBy(one => entry.Time is { } time ? (one.Content.StartsAt.ToOffset(offset).TimeOfDay - time.ToTimeSpan()).Duration() : default)
            .FirstOrDefault()?.Id;
    }

    /// <summary>Keeps that the appointee came, by their own entry; one told by a colleague says nothing of the sort.</summary>
    public static Task AttendAsync(ActivityId activity, ActivityDraft entry, Change told, ILedgerSession session, CancellationToken cancellationToken) =>
        entry is { Meeting: { } meeting, ReportedBy: null }
            ? session.Attendance.AddAsync(
                new AttendanceStatement(meeting, entry.Appointee, AttendanceSide.Person, true, AttendanceWay.Report, told) { Activity = activity }, cancellationToken)
            : Task.CompletedTask;

    /// <summary>An inspection at a meeting is of the meeting, and so is what has no kind of its own.</summary>
    static bool Fits(ActivityType? entry, ActivityType? meeting) =>
        entry is null or ActivityType.Other or ActivityType.SupervisionInspection || meeting is null or ActivityType.Other || entry == meeting;
}
