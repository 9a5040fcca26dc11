using Microsoft.Extensions.Options;

namespace SanYuan.Bot.Channels.DingTalk.Callbacks;

/// <summary>Takes messages and taps in, whichever way they came.</summary>
internal sealed class DingTalkReceiver(ChannelTurns turns, Intake intake, IOptions<DingTalkOptions> options, TimeProvider time, ILogger<DingTalkReceiver> log)
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
    public Task<Taken> TakeAsync(DingTalkMessage message) => intake.TakeAsync(DingTalkMapper.ToActivities(message, time.GetUtcNow()));

    /// <returns>200 and what the card shows then.</returns>
    public async Task<(int Status, string Response)> TakeAsync(DingTalkTap tap, string delivery)
    {
        var (status, text) = await turns.RunAsync(tap.ToActivity(delivery, time.GetUtcNow()));
        return (status, DingTalkTap.Response(text));
    }

    /// <summary>Sends what is owed.</summary>
    public Task AnswerAsync(Taken taken, CancellationToken cancellationToken) => intake.AnswerAsync(taken, cancellationToken);
}
