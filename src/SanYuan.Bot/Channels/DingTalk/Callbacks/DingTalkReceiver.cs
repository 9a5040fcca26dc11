using Microsoft.Extensions.Options;
using SanYuan.Core.Messaging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.DingTalk.Callbacks;

/// <summary>What became of a message: 200 once it is on disk, and the answers that are owed then.</summary>
internal sealed record Taken(int Status, IReadOnlyList<OwedAnswer> Answers);

/// <summary>Takes messages and taps in, whichever way they came.</summary>
internal sealed class DingTalkReceiver(ChannelTurns turns, Answers answers, IOptions<DingTalkOptions> options, TimeProvider time, ILogger<DingTalkReceiver> log)
{
    /// <summary>Whether it is meant for this app; a right signature alone does not say so.</summary>
    public bool IsOurs(DingTalkMessage message)
    {
        if (message.IsFor(options.Value))
            return true;
        log.NotOurs();
        return false;
    }

    public bool IsOurs(DingTalkTap tap) => options.Value.CorpId.Length == 0 || tap.CorpId == options.Value.CorpId;

    /// <summary>Brings it into the inbox. Brought again, it changes nothing and owes nothing.</summary>
    public async Task<Taken> TakeAsync(DingTalkMessage message)
    {
        var owed = new List<OwedAnswer>();
        foreach (var activity in DingTalkMapper.ToActivities(message, time.GetUtcNow()))
        {
            var (status, text) = await turns.RunAsync(activity);
            if (text.Length > 0)
                owed.Add(Owed(activity, text));
            if (status != StatusCodes.Status200OK)
                return new Taken(status, owed);
        }
        return new Taken(StatusCodes.Status200OK, owed);
    }

    /// <returns>200 and what the card shows then.</returns>
    public async Task<(int Status, string Response)> TakeAsync(DingTalkTap tap, string delivery)
    {
        var (status, text) = await turns.RunAsync(tap.ToActivity(delivery, time.GetUtcNow()));
        return (status, DingTalkTap.Response(text));
    }

    /// <summary>Sends what is owed. Broken off, it is sent by the pump.</summary>
    public async Task AnswerAsync(Taken taken, CancellationToken cancellationToken)
    {
        foreach (var answer in taken.Answers)
            await answers.SendAsync(answer, cancellationToken);
    }

    static OwedAnswer Owed(Activity activity, string text) => new(activity.ChannelId, activity.Id, activity.From.Id, text, (AnswerRoute)activity.ChannelData);
}
