using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Bot.Schema;
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

    public IReadOnlyList<ChatPerson> People()
    {
        var view = new ChatView(roster.View.Snapshot, clock);
        return [.. roster.View.Snapshot.People.Where(person => person.Accounts.Any(account => account.Channel == ChannelNames.WebChat)).Select(view.Person)];
    }

    public async Task<Results<Ok<ChatReply>, ProblemHttpResult>> SayAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(message.Id) || message.Id.Length > 64)
            return TypedResults.Problem("id must hold 1 to 64 characters.", statusCode: StatusCodes.Status400BadRequest);
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = ChannelNames.WebChat,
            Id = message.Id,
            From = new Microsoft.Bot.Schema.ChannelAccount(message.Person),
            Text = message.Text ?? "",
            Timestamp = clock.Now,
        };
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
        async (session, token) => new ChatView(roster.View.Snapshot, clock).Ledger(
            await session.Activities.NewestAsync(Shown, token), await session.Meetings.NewestAsync(Shown, token)),
        cancellationToken);
}
