using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.County;

/// <summary>A platform that keeps what it is given and answers as the test says.</summary>
internal sealed class RecordingSender : IChannelSender
{
    public List<OutboundBatch> Calls { get; } = [];

    /// <summary>The outcome of each call to come; done when none is left.</summary>
    public Queue<SendResult> Outcomes { get; } = [];

    public string Channel => ChannelNames.WeCom;

    public int MaxReceivers => 1000;

    public Task<SendResult> SendAsync(OutboundBatch batch, CancellationToken cancellationToken)
    {
        Calls.Add(batch);
        return Task.FromResult(Outcomes.TryDequeue(out var outcome) ? outcome : SendResult.Done);
    }
}
