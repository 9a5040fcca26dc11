using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>Calls a meeting: numbers it, invites everybody at once, and plans what is to be said of it later.</summary>
public sealed class Convener(CountyClock clock, PlanCheck check, Clashes clashes, ReminderSchedule schedule)
{
    /// <summary>Sends a plan when nothing of it is open; else asks what is. Nothing is sent before that is answered.</summary>
    public async Task<Reply> CallOrAskAsync(MeetingPlan plan, RosterSnapshot roster, DateTimeOffset now, ILedgerSession session, CancellationToken cancellationToken)
    {
        var verdict = await check.ExamineAsync(plan, roster, now, session, cancellationToken);
        if (verdict.Problem is { } problem)
            return new Reply(problem);
        if (verdict.Question is not { } question)
        {
            var meeting = await CallAsync(plan.ToDraft(clock), plan.Guests, roster, session, cancellationToken);
            return new Reply(InvitationWords.Sent(meeting, plan.Guests.Select(guest => roster.PersonById(guest)?.Name ?? "")));
        }
        await session.MeetingPlans.AskAsync(question, cancellationToken);
        return new Reply(PlanWords.Ask(question, verdict.Clashes, roster, () => question.Plan.ToDraft(clock)));
    }

    /// <summary>Calls a meeting that has been looked at.</summary>
    public async Task<Meeting> CallAsync(MeetingDraft draft, IReadOnlyCollection<PersonId> guests, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var taken = (await clashes.FindAsync(draft, guests, null, roster, session, cancellationToken)).ToLookup(clash => clash.Person, clash => clash.With);
        var number = await session.Meetings.AddAsync(draft, guests, cancellationToken);
        var meeting = new Meeting(number, draft, MeetingStatus.Planned);
        await session.MeetingReminders.PlanAsync(meeting, schedule.Of(meeting), cancellationToken);
        var caller = CallerName(draft.Unit, roster);
        foreach (var guest in guests)
        {
            var text = InvitationWords.Invitation(meeting, caller, taken[guest].FirstOrDefault());
            await session.Outbox.AddAsync(
                new OutboundMessage(guest, OutboundKind.Invitation, text, draft.CalledAt, Key(meeting, guest)) { Card = Card(meeting, caller, taken[guest].FirstOrDefault()), Why = MeetingWhy.Invited(meeting, caller) },
                draft.CalledAt, cancellationToken);
        }
        return meeting;
    }

    /// <summary>Asks a colleague to come in place of somebody who declined.</summary>
    public async Task InviteInsteadAsync(Invitation declined, Person substitute, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var meeting = declined.Meeting;
        await session.Meetings.InviteAsync(meeting.Id, substitute.Id, declined.Invited, cancellationToken);
        var taken = await clashes.FindAsync(meeting.Content, [substitute.Id], meeting.Id, request.Roster, session, cancellationToken);
        var clash = taken.Count > 0 ? taken[0].With : null;
        var text = InvitationWords.Substitute(meeting, CallerName(meeting.Content.Unit, request.Roster), request.Sender.Person.Name, clash);
        await session.Outbox.AddAsync(
            new OutboundMessage(substitute.Id, OutboundKind.Invitation, text, request.Moment, Key(meeting, substitute.Id))
            {
                Card = MeetingCard.Of(meeting, $"请您代{request.Sender.Person.Name}参加") with { Key = $"meeting:{meeting.Id}:for:{declined.Invited.Value}" },
                Why = MeetingWhy.Instead(meeting, request.Sender.Person.Name),
            },
            request.Moment, cancellationToken);
    }

    internal static string CallerName(UnitId? unit, RosterSnapshot roster) => unit is { } id ? roster.UnitById(id)?.Name ?? InvitationWords.Office : InvitationWords.Office;

    /// <summary>Whoever is invited elsewhere at that time reads so in words: a card of their own would be a call of its own.</summary>
    static Card? Card(Meeting meeting, string caller, Meeting? clash) => clash is null ? MeetingCard.Of(meeting, $"{caller}邀请您参加") : null;

    static string Key(Meeting meeting, PersonId guest) => $"invitation:{meeting.Id}:{guest.Value}";
}
