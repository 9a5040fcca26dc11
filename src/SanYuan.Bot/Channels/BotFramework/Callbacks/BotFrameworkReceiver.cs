using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.BotFramework.Sending;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.BotFramework.Callbacks;

/// <summary>What became of an activity: 200 once it is on disk, and the answers that are owed then.</summary>
internal sealed record Taken(int Status, IReadOnlyList<OwedAnswer> Answers);

/// <summary>Takes activities in whose sender is believed.</summary>
internal sealed class BotFrameworkReceiver(ChannelTurns turns, Answers answers, KnownConversations known, IOptions<BotFrameworkOptions> options, ILogger<BotFrameworkReceiver> log)
{
    /// <summary>Nothing was there to be taken.</summary>
    public const int NotTaken = 0;

    /// <summary>Brings it into the inbox. Brought again, it changes nothing and owes nothing.</summary>
    public async Task<Taken> TakeAsync(Activity received, CancellationToken cancellationToken)
    {
        if (!BotFrameworkMessage.TryRead(received, out var message))
            return new Taken(StatusCodes.Status400BadRequest, []);
        if (!message.IsFor(options.Value))
        {
            log.NotOurs();
            return new Taken(StatusCodes.Status401Unauthorized, []);
        }
        var owed = new List<OwedAnswer>();
        foreach (var activity in BotFrameworkMapper.ToActivities(message, options.Value))
        {
            var (status, text) = await turns.RunAsync(activity);
            if (text.Length > 0)
                owed.Add(new OwedAnswer(activity.ChannelId, activity.Id, activity.From.Id, text, (AnswerRoute)activity.ChannelData));
            if (status != StatusCodes.Status200OK)
                return new Taken(status, owed);
        }
        return new Taken(await KeepAsync(message, cancellationToken), owed);
    }

    /// <summary>Sends what is owed. Broken off, it is sent by the pump.</summary>
    public async Task AnswerAsync(Taken taken, CancellationToken cancellationToken)
    {
        foreach (var answer in taken.Answers)
            await answers.SendAsync(answer, cancellationToken);
    }

    /// <summary>After the turn: it may have been the one by which a stranger came in.</summary>
    async Task<int> KeepAsync(BotFrameworkMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await known.KeepAsync(message.Account, message.Address, cancellationToken);
            return StatusCodes.Status200OK;
        }
        catch (LedgerUnavailableException failure)
        {
            log.TurnPostponed(failure, ChannelNames.BotFramework);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }
}
