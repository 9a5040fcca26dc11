using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

/// <summary>
/// Says what is due of meetings, once: the nudge to those who have not answered, a day and an hour before to those who accepted or have
/// not answered. Somebody with several meetings hears of them in one message.
/// </summary>
public sealed class Reminders(ILedger ledger, CountyClock clock, QuietHours quiet, FollowUps followUps)
{
    /// <summary>Meetings that start this soon after one another share the reminder of the hour.</summary>
    static readonly TimeSpan Together = TimeSpan.FromMinutes(30);

    /// <returns>How many messages were written.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) => ledger.WriteAsync(WriteDueAsync, cancellationToken);

    async Task<int> WriteDueAsync(ILedgerSession session, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return await followUps.WriteDueAsync(session, now, cancellationToken) + await WriteAheadAsync(session, now, cancellationToken);
    }

    async Task<int> WriteAheadAsync(ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await session.MeetingReminders.DueAsync(now, cancellationToken);
        if (due.Count == 0)
            return 0;
        var horizon = due.Max(reminder => reminder.StartsAt).AddDays(1);
        var ahead = (await session.Meetings.StartingAsync(now, horizon, cancellationToken)).Select(one => one.ToLocal(clock)).ToLookup(one => one.Invited);
        var written = 0;
        foreach (var reminder in due)
        {
            if (Later(reminder, now) is { } later)
            {
                await session.MeetingReminders.PostponeAsync(reminder, later, cancellationToken);
                continue;
            }
            written += await SayAsync(reminder, ahead, session, now, cancellationToken);
            await session.MeetingReminders.DoneAsync(reminder, now, cancellationToken);
        }
        return written;
    }

    /// <summary>The service was down when it was due, or days off were imported since: what can wait does.</summary>
    DateTimeOffset? Later(DueReminder reminder, DateTimeOffset now) =>
        reminder.Kind != ReminderKind.Hour && quiet.IsQuiet(now) && quiet.Allow(now) is var later && later < reminder.StartsAt - ReminderSchedule.OneHour
            ? PlatformStroke.Avoid(later, $"{reminder.Kind}:{reminder.Meeting}") : null;

    static async Task<int> SayAsync(DueReminder reminder, ILookup<PersonId, Invitation> ahead, ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var heard = await session.MeetingReminders.ToldEarlyAsync(reminder, cancellationToken);
        var written = 0;
        foreach (var person in ahead)
        {
            var invitation = person.FirstOrDefault(one => one.Meeting.Id == reminder.Meeting);
            if (invitation is null || heard.Contains(person.Key) || IsMoot(reminder, invitation, now))
                continue;
            var others = person.Where(one => one != invitation && Shares(reminder, invitation, one)).ToList();
            foreach (var other in others)
                await session.MeetingReminders.TellEarlyAsync(reminder with { Meeting = other.Meeting.Id, Sequence = other.Meeting.Sequence }, person.Key, cancellationToken);
            var message = new OutboundMessage(person.Key, OutboundKind.Reminder, ReminderWords.Say(reminder.Kind, [invitation, .. others], now), now, reminder.Key(person.Key));
            if (await session.Outbox.AddAsync(message, now, cancellationToken))
                written++;
        }
        return written;
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
