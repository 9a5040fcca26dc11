using SanYuan.Bot.Channels.DingTalk.Callbacks;

namespace SanYuan.Bot.Channels.DingTalk.Streaming;

/// <summary>The acknowledgement of a frame, and what is to be done once it is out.</summary>
internal sealed record FrameOutcome(int Code, string Data, Taken? Taken = null);

/// <summary>Takes a callback of the gateway's in.</summary>
internal sealed class FrameDesk(DingTalkReceiver receiver, TimeProvider time)
{
    const string NoData = "{\"response\":null}";

    /// <summary>While the ledger is away; together less than the minute after which the platform may bring it again.</summary>
    static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(16)];

    /// <summary>Whoever is behind it; their messages are taken in the order they came.</summary>
    public static string Sender(GatewayFrame frame) =>
        PlatformJson.TryRead(frame.Data, out var json) && DingTalkMessage.TryRead(json, out var message) ? message.Sender : "";

    /// <summary>An outcome of 200 means: it is on disk.</summary>
    public async Task<FrameOutcome> TakeAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        if (!PlatformJson.TryRead(frame.Data, out var json))
            return new FrameOutcome(StatusCodes.Status400BadRequest, NoData);
        return frame.Topic switch
        {
            GatewayFrame.Messages when DingTalkMessage.TryRead(json, out var message) => receiver.IsOurs(message)
                ? await TakeAsync(message, cancellationToken)
                : new FrameOutcome(StatusCodes.Status404NotFound, NoData),
            GatewayFrame.Cards when DingTalkTap.TryRead(json, out var tap) => receiver.IsOurs(tap)
                ? await TakeAsync(tap, frame.MessageId)
                : new FrameOutcome(StatusCodes.Status404NotFound, NoData),
            GatewayFrame.Messages or GatewayFrame.Cards => new FrameOutcome(StatusCodes.Status400BadRequest, NoData),
            _ => new FrameOutcome(StatusCodes.Status404NotFound, NoData),
        };
    }

    /// <summary>Once what was taken is acknowledged.</summary>
    public Task FinishAsync(FrameOutcome outcome, CancellationToken cancellationToken) =>
        outcome.Taken is { } taken ? receiver.AnswerAsync(taken, cancellationToken) : Task.CompletedTask;

    /// <summary>The platform may never bring it again: it is worth several tries.</summary>
    async Task<FrameOutcome> TakeAsync(DingTalkMessage message, CancellationToken cancellationToken)
    {
        var taken = await receiver.TakeAsync(message);
        foreach (var pause in Pauses)
        {
            if (taken.Status == StatusCodes.Status200OK)
                break;
            await Task.Delay(pause, time, cancellationToken);
            var again = await receiver.TakeAsync(message);
            taken = again with { Answers = [.. taken.Answers, .. again.Answers] };
        }
        return new FrameOutcome(taken.Status == StatusCodes.Status200OK ? taken.Status : StatusCodes.Status500InternalServerError, NoData, taken);
    }

    async Task<FrameOutcome> TakeAsync(DingTalkTap tap, string delivery)
    {
        var (status, response) = await receiver.TakeAsync(tap, delivery);
        return status == StatusCodes.Status200OK
            ? new FrameOutcome(status, $"{{\"response\":{response}}}")
            : new FrameOutcome(StatusCodes.Status500InternalServerError, NoData);
    }
}
