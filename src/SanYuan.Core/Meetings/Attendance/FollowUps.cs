using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>After a meeting, asks once and in one line what was found: those who came, or said they would, and have not reported on it.</summary>
public sealed class FollowUps(CurrentRoster roster, QuietHours quiet)
{
    /// <summary>A service that was down so long no longer asks.</summary>
    static readonly TimeSpan TooLate = TimeSpan.FromDays(3);

    /// <summary>Within the transaction of the reminders: marks held what is over, and asks what is due.</summary>
    /// <param name="now">With the county's offset.</param>
    /// <returns>How many messages were written.</returns>
    public async Task<int> WriteDueAsync(ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.Meetings.HoldAsync(now, cancellationToken);
        var written = 0;
        foreach (var due in await session.MeetingReminders.FollowUpsDueAsync(now, cancellationToken))
        {
            if (now - due.DueAt < TooLate && await session.Meetings.FindAsync(due.Meeting, cancellationToken) is { Content.Unit: { } unit } meeting)
                written += await AskAsync(due, meeting, unit, session, now, cancellationToken);
            await session.MeetingReminders.DoneAsync(due, now, cancellationToken);
        }
        return written;
    }

    async Task<int> AskAsync(DueReminder due, Meeting meeting, UnitId unit, ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var snapshot = roster.View.Snapshot;
        var presence = Presence.Of(await session.Attendance.OfAsync([meeting.Id], cancellationToken));
        var host = snapshot.UnitById(unit)!;
        var (text, at) = (FollowUpWords.Ask(meeting, host.Name), quiet.Allow(now));
        var written = 0;
        foreach (var invitation in await session.Meetings.InvitationsAsync(meeting.Id, cancellationToken))
        {
            var acts = (snapshot.RolesOf(invitation.Invited, DateOnly.FromDateTime(now.DateTime)) & Roles.Appointee) != 0;
            if (!acts || !WasThere(invitation, presence.GetValueOrDefault((meeting.Id, invitation.Invited)))
                || await HasReportedAsync(invitation, unit, now.Offset, session, cancellationToken))
                continue;
            await session.Attendance.AskedAsync(meeting.Id, invitation.Invited, at, cancellationToken);
            var message = new OutboundMessage(invitation.Invited, OutboundKind.Reminder, text, at, due.Key(invitation.Invited)) { Why = MeetingWhy.FollowedUp(meeting, host) };
            written += await session.Outbox.AddAsync(message, now, cancellationToken) ? 1 : 0;
        }
        return written;
    }

    /// <summary>A word on who came outweighs the answer given before.</summary>
    static bool WasThere(Invitation invitation, Presence presence) =>
        presence.IsClaimed || (presence is { Unit: null, Person: null } && invitation.Answer == Answer.Accepted);

    static async Task<bool> HasReportedAsync(Invitation invitation, UnitId unit, TimeSpan offset, ILedgerSession session, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(invitation.Meeting.Content.StartsAt.ToOffset(offset).DateTime);
        var told = await session.Activities.OfAsync(invitation.Invited, day, day, cancellationToken);
        return told.Any(entry => entry.Content.Unit == unit);
    }
}
