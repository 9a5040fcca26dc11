using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Bot.Turns;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>What the chat page asks for.</summary>
internal sealed class ChatDesk(TurnAdapter turns, ILedger ledger, CurrentRoster roster, CountyClock clock, ChatClock time)
{
    const int Shown = 30;
    const int MaxIdLength = 64;

    public IReadOnlyList<ChatPerson> People()
    {
        var view = new ChatView(roster.View.Snapshot, clock);
        return [.. roster.View.Snapshot.People.Where(person => person.Accounts.Any(account => account.Channel == ChannelNames.WebChat)).Select(view.Person)];
    }

    public async Task<Results<Ok<ChatReply>, ProblemHttpResult>> SayAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        if (Fault(message.Id) is { } fault)
            return fault.ToProblem();
        var activity = WebChatMapper.ToActivity(message, clock.Now);
        return TypedResults.Ok(new ChatReply(await turns.AnswerAsync(activity, cancellationToken), ChatView.Moment(clock.Now)));
    }

    public async Task<ChatUpdates> UpdatesAsync(string person, long after, CancellationToken cancellationToken)
    {
        var snapshot = roster.View.Snapshot;
        IReadOnlyList<OutboxEntry> sent = snapshot.PersonByCode(person) is { } receiver
            ? await ledger.ReadAsync((session, token) => session.Outbox.SentToAsync(receiver.Id, ChannelNames.WebChat, after, token), cancellationToken)
            : [];
        var view = new ChatView(snapshot, clock);
        return new ChatUpdates([.. sent.Select(view.Push)], ChatView.Moment(clock.Now), time.QuietUntil);
    }

    public Task<ChatLedger> LedgerAsync(CancellationToken cancellationToken) => ledger.ReadAsync(
        async (session, token) =>
        {
            var activities = await session.Activities.NewestAsync(Shown, token);
            var attachments = await session.Attachments.OfAsync([.. activities.Select(activity => activity.Id)], token);
            return new ChatView(roster.View.Snapshot, clock).Ledger(activities, attachments, await session.Meetings.NewestAsync(Shown, token));
        },
        cancellationToken);

    /// <summary>What is wrong with a message's id; null when nothing is.</summary>
    public static Refusal? Fault(string? id) =>
        string.IsNullOrWhiteSpace(id) || id.Length > MaxIdLength ? new Refusal("id", $"must hold 1 to {MaxIdLength} characters.") : null;
}
