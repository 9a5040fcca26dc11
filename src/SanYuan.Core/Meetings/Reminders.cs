using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

public enum ReminderKind
{
    /// <summary>A day before the start.</summary>
    Day,

    /// <summary>An hour before the start.</summary>
    Hour,
}

/// <summary>Works out from the ledger which reminders are due, and writes each once: to those who accepted or have not answered.</summary>
public sealed class Reminders(ILedger ledger, CountyClock clock, QuietHours quiet)
{
    static readonly TimeSpan OneDay = TimeSpan.FromDays(1);
    static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    /// <returns>How many reminders were written.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) => ledger.WriteAsync(WriteDueAsync, cancellationToken);

    internal static string Key(ReminderKind kind, Invitation invitation) =>
        $"reminder:{Code<ReminderKind>.Of(kind)}:{invitation.Meeting.Id}:{invitation.Invited.Value}";

    async Task<int> WriteDueAsync(ILedgerSession session, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var written = 0;
        foreach (var invitation in await session.Meetings.StartingAsync(now, now + OneDay, cancellationToken))
            if (Due(invitation.ToLocal(clock), now) is { } reminder && await session.Outbox.AddAsync(reminder, now, cancellationToken))
                written++;
        return written;
    }

    OutboundMessage? Due(Invitation invitation, DateTimeOffset now)
    {
        var meeting = invitation.Meeting;
        var kind = meeting.Content.StartsAt - now <= OneHour ? ReminderKind.Hour : ReminderKind.Day;
        var due = meeting.Content.StartsAt - (kind == ReminderKind.Hour ? OneHour : OneDay);
        // Somebody invited after the moment of a reminder has just read the invitation.
        if (meeting.Content.CalledAt > due)
            return null;
        var allowed = quiet.Allow(now);
        var latest = kind == ReminderKind.Hour ? meeting.Content.StartsAt : meeting.Content.StartsAt - OneHour;
        if (allowed >= latest)
        {
            // A meeting within the quiet hours itself is announced in time all the same; the day before, the hour's reminder is enough.
            if (kind == ReminderKind.Day)
                return null;
            allowed = now;
        }
        return new OutboundMessage(invitation.Invited, OutboundKind.Reminder, MeetingWords.Reminder(invitation, allowed), allowed, Key(kind, invitation));
    }
}
