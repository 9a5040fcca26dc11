using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Bot.Schema;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Turns;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>What the chat page asks for.</summary>
internal sealed class ChatDesk(TurnAdapter turns, ILedger ledger, CurrentRoster roster, CountyClock clock, AdjustableTimeProvider time)
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
            Timestamp = time.GetUtcNow(),
        };
        return TypedResults.Ok(new ChatReply(await turns.AnswerAsync(activity, cancellationToken)));
    }

    public async Task<ChatUpdates> UpdatesAsync(string person, long after, CancellationToken cancellationToken)
    {
        var now = $"{clock.Now:yyyy-MM-dd HH:mm}";
        if (roster.View.Snapshot.PersonByCode(person) is not { } receiver)
            return new ChatUpdates([], now);
        var sent = await ledger.ReadAsync((session, token) => session.Outbox.SentToAsync(receiver.Id, ChannelNames.WebChat, after, token), cancellationToken);
        return new ChatUpdates([.. sent.Select(entry => new ChatPush(entry.Id, Code<OutboundKind>.Of(entry.Message.Kind), entry.Message.Text))], now);
    }

    public Task<ChatLedger> LedgerAsync(CancellationToken cancellationToken) => ledger.ReadAsync(
        async (session, token) => new ChatView(roster.View.Snapshot, clock).Ledger(
            await session.Activities.NewestAsync(Shown, token), await session.Meetings.NewestAsync(Shown, token)),
        cancellationToken);

    public Results<NoContent, ProblemHttpResult> Advance(ClockAdvance advance)
    {
        if (advance.Minutes is < 1 or > 44640)
            return TypedResults.Problem("minutes must be between 1 and 44640 (a month).", statusCode: StatusCodes.Status400BadRequest);
        time.Advance(TimeSpan.FromMinutes(advance.Minutes));
        return TypedResults.NoContent();
    }
}
