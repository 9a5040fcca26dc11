using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>Moves and cancels meetings; everybody invited hears of it in one message that tells old and new.</summary>
public sealed class MeetingChanger(Clashes clashes, ReminderSchedule schedule)
{
    /// <returns>What whoever moved it is told.</returns>
    public async Task<string> MoveAsync(Meeting before, MeetingDraft after, Change made, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.Meetings.MoveAsync(before, after, made, cancellationToken);
        var moved = before with { Content = after, Status = MeetingStatus.Moved, Sequence = before.Sequence + 1, ChangedAt = made.At };
        await session.MeetingReminders.PlanAsync(moved, schedule.Of(moved), cancellationToken);
        var reopened = after.StartsAt != before.Content.StartsAt || after.EndsAt != before.Content.EndsAt;
        var guests = await GuestsAsync(before, made, roster, session, cancellationToken);
        var taken = (await clashes.FindAsync(after, [.. guests.Select(guest => guest.Invited)], before.Id, roster, session, cancellationToken))
            .ToLookup(clash => clash.Person, clash => clash.With);
        var caller = Convener.CallerName(before.Content.Unit, roster);
        foreach (var guest in guests)
        {
            var text = ChangeWords.MovedNotice(before, after, caller, reopened, taken[guest.Invited].FirstOrDefault());
            var card = reopened && !taken.Contains(guest.Invited) ? MeetingCard.Of(moved, $"{caller}改了时间，请重新答复") : null;
            await TellAsync(guest.Invited, text, card, moved, MeetingWhy.Changed(moved, caller), made, session, cancellationToken);
        }
        return ChangeWords.Moved(before, after, guests.Count, reopened) + Taken(taken, roster);
    }

    /// <param name="reason">Verbatim; null when not told.</param>
    /// <returns>What whoever cancelled it is told.</returns>
    public static async Task<string> CancelAsync(
        Meeting meeting, string? reason, Change made, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.Meetings.CancelAsync(meeting, reason, made, cancellationToken);
        var cancelled = meeting with { Status = MeetingStatus.Cancelled, Sequence = meeting.Sequence + 1, ChangedAt = made.At };
        await session.MeetingReminders.PlanAsync(cancelled, [], cancellationToken);
        var guests = await GuestsAsync(meeting, made, roster, session, cancellationToken);
        var caller = Convener.CallerName(meeting.Content.Unit, roster);
        foreach (var guest in guests)
            await TellAsync(guest.Invited, ChangeWords.CancelledNotice(meeting, caller, reason), null, cancelled, MeetingWhy.Changed(cancelled, caller), made, session, cancellationToken);
        return ChangeWords.Cancelled(meeting, guests.Count);
    }

    /// <summary>Those invited who have not left since.</summary>
    static async Task<List<Invitation>> GuestsAsync(Meeting meeting, Change made, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        [.. (await session.Meetings.InvitationsAsync(meeting.Id, cancellationToken)).Where(guest => !guest.IsClosed && roster.RolesOf(guest.Invited, DateOnly.FromDateTime(made.At.DateTime)) != Roles.None)];

    static Task<bool> TellAsync(PersonId guest, string text, Card? card, Meeting changed, Why why, Change made, ILedgerSession session, CancellationToken cancellationToken) =>
        session.Outbox.AddAsync(
            new OutboundMessage(guest, OutboundKind.MeetingChange, text, made.At, $"change:{changed.Id}:{changed.Sequence}:{guest.Value}") { Card = card, Why = why }, made.At, cancellationToken);

    static string Taken(ILookup<PersonId, Meeting> taken, RosterSnapshot roster) =>
        taken.Count == 0 ? "" : $"\n注意：{MeetingWords.Some([.. taken.Select(one => roster.PersonById(one.Key)?.Name ?? "")])}那时已有别的会，已在通知里提醒。";
}
