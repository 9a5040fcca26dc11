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

    /// <summary>How long before days off it is looked what falls on them; the job runs every minute.</summary>
    static readonly TimeSpan Lead = TimeSpan.FromMinutes(10);

    /// <returns>How many reminders were written.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) => ledger.WriteAsync(WriteDueAsync, cancellationToken);

    internal static string Key(ReminderKind kind, Invitation invitation) =>
        $"reminder:{Code<ReminderKind>.Of(kind)}:{invitation.Meeting.Id}:{invitation.Invited.Value}";

    async Task<int> WriteDueAsync(ILedgerSession session, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var written = 0;
        foreach (var invitation in await session.Meetings.StartingAsync(now, quiet.Allow(now + Lead) + OneDay, cancellationToken))
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
        var latest = kind == ReminderKind.Hour ? meeting.Content.StartsAt : meeting.Content.StartsAt - OneHour;
        return Moment(kind, due, latest, now) is { } allowed
            ? new OutboundMessage(invitation.Invited, OutboundKind.Reminder, MeetingWords.Reminder(invitation, allowed), allowed, Key(kind, invitation))
            : null;
    }

    /// <summary>
    /// When to say what is due at <paramref name="due"/>; null: not now. A day off holds it until the next working day. Where the meeting would
    /// then be over, the day's reminder is said before the days off begin; and what was not, on the day off itself, though not at night:
    /// whoever has a meeting on a day off must be reminded of it.
    /// </summary>
    DateTimeOffset? Moment(ReminderKind kind, DateTimeOffset due, DateTimeOffset latest, DateTimeOffset now)
    {
        if (now < due)
            return quiet.Allow(due) >= latest && quiet.LastAllowedBefore(due) is var before && before >= now && before <= now + Lead ? before : null;
        if (quiet.Allow(now) is var allowed && allowed < latest)
            return allowed;
        if (quiet.AllowOnAnyDay(now) is var awake && awake < latest)
            return awake;
        // A meeting within the quiet hours itself is announced in time all the same; the day before, the hour's reminder is enough.
        return kind == ReminderKind.Hour ? now : null;
    }
}
