using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>
/// Says what is due of meetings, once: the nudge to those who have not answered, a day and an hour before to those who accepted or have
/// not answered. Somebody with several meetings hears of them in one message.
/// </summary>
public sealed class Reminders(ILedger ledger, CurrentRoster roster, CountyClock clock, QuietHours quiet, FollowUps followUps)
{
    /// <summary>Meetings that start this soon after one another share the reminder of the hour.</summary>
    static readonly TimeSpan Together = TimeSpan.FromMinutes(30);

    /// <summary>Messages: what one statement writes while everybody else waits.</summary>
    const int AtOnce = 1000;

    /// <summary>Each reminder in a transaction of its own, so that a message that comes meanwhile does not wait for all of them.</summary>
    /// <returns>How many messages were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var written = await ledger.WriteAsync((session, token) => followUps.WriteDueAsync(session, now, token), cancellationToken);
        var (due, ahead) = await ledger.ReadAsync((session, token) => ReadAsync(session, now, token), cancellationToken);
        foreach (var reminder in due)
            written += await ledger.WriteAsync((session, token) => SayOnceAsync(reminder, ahead, session, now, token), cancellationToken);
        return written;
    }

    /// <summary>What is due, and what everybody is invited to until the day after the last of it.</summary>
    async Task<(IReadOnlyList<DueReminder> Due, ILookup<PersonId, Invitation> Ahead)> ReadAsync(ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await session.MeetingReminders.DueAsync(now, cancellationToken);
        IReadOnlyList<Invitation> ahead = due.Count == 0 ? [] : await session.Meetings.StartingAsync(now, due.Max(reminder => reminder.StartsAt).AddDays(1), cancellationToken);
        return (due, ahead.Select(one => one.ToLocal(clock)).ToLookup(one => one.Invited));
    }

    async Task<int> SayOnceAsync(DueReminder reminder, ILookup<PersonId, Invitation> ahead, ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!(await session.MeetingReminders.DueAsync(now, cancellationToken)).Contains(reminder))
            return 0;
        if (Later(reminder, now) is { } later)
        {
            await session.MeetingReminders.PostponeAsync(reminder, later, cancellationToken);
            return 0;
        }
        var written = await SayAsync(reminder, ahead, session, now, cancellationToken);
        await session.MeetingReminders.DoneAsync(reminder, now, cancellationToken);
        return written;
    }

    /// <summary>The service was down when it was due, or days off were imported since: what can wait does.</summary>
    DateTimeOffset? Later(DueReminder reminder, DateTimeOffset now) =>
        reminder.Kind != ReminderKind.Hour && quiet.IsQuiet(now) && quiet.Allow(now) is var later && later < reminder.StartsAt - ReminderSchedule.OneHour
            ? PlatformStroke.Avoid(later, $"{reminder.Kind}:{reminder.Meeting}") : null;

    async Task<int> SayAsync(DueReminder reminder, ILookup<PersonId, Invitation> ahead, ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var heard = await session.MeetingReminders.ToldEarlyAsync(reminder, cancellationToken);
        var messages = new List<OutboundMessage>();
        foreach (var invitation in (await session.Meetings.InvitationsAsync(reminder.Meeting, cancellationToken)).Select(one => one.ToLocal(clock)))
        {
            if (invitation.Answer == Answer.Declined || heard.Contains(invitation.Invited) || HasLeft(invitation.Invited, now) || IsMoot(reminder, invitation, now))
                continue;
            var others = await ShareAsync(reminder, invitation, ahead[invitation.Invited], session, cancellationToken);
            messages.Add(new OutboundMessage(
                invitation.Invited, OutboundKind.Reminder, ReminderWords.Say(reminder.Kind, [invitation, .. others], now), now, reminder.Key(invitation.Invited))
            {
                Why = MeetingWhy.Reminded(reminder.Kind, invitation.Meeting),
            });
        }
        var written = 0;
        foreach (var some in messages.Chunk(AtOnce))
            written += await session.Outbox.AddManyAsync(some, now, cancellationToken);
        return written;
    }

    /// <summary>Whose term has ended since they were invited hears nothing more.</summary>
    bool HasLeft(PersonId person, DateTimeOffset now) => roster.View.Snapshot.RolesOf(person, DateOnly.FromDateTime(now.DateTime)) == Roles.None;

    /// <summary>What else the person is to hear of the same kind; it counts as said.</summary>
    static async Task<List<Invitation>> ShareAsync(
        DueReminder reminder, Invitation invitation, IEnumerable<Invitation> ahead, ILedgerSession session, CancellationToken cancellationToken)
    {
        var shared = new List<Invitation>();
        foreach (var other in ahead.Where(one => one.Meeting.Id != reminder.Meeting && Shares(reminder, invitation, one)))
        {
            var theirs = reminder with { Meeting = other.Meeting.Id, Sequence = other.Meeting.Sequence };
            if (!await session.MeetingReminders.IsAwaitedAsync(theirs, other.Invited, cancellationToken))
                continue;
            await session.MeetingReminders.TellEarlyAsync(theirs, other.Invited, cancellationToken);
            shared.Add(other);
        }
        return shared;
    }

    /// <summary>The service was down, or the person has answered: nothing is to be said any more.</summary>
    static bool IsMoot(DueReminder reminder, Invitation invitation, DateTimeOffset now) => reminder.Kind switch
    {
        ReminderKind.Nudge => invitation.Answer != Answer.None || invitation.Meeting.Content.StartsAt - now <= ReminderSchedule.OneDay,
        ReminderKind.Day => invitation.Meeting.Content.StartsAt - now <= ReminderSchedule.OneHour,
        _ => false,
    };

    static bool Shares(DueReminder reminder, Invitation first, Invitation other)
    {
        var (one, two) = (first.Meeting.Content.StartsAt, other.Meeting.Content.StartsAt);
        return reminder.Kind switch
        {
            ReminderKind.Nudge => other.Answer == Answer.None,
            ReminderKind.Day => one.Date == two.Date,
            _ => (two - one).Duration() <= Together,
        };
    }
}
