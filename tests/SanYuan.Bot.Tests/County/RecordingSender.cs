using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.County;

/// <summary>A platform that keeps what it is given and answers as the test says.</summary>
internal sealed class RecordingSender(string channel = ChannelNames.WeCom) : IChannelSender
{
    public List<OutboundBatch> Calls { get; } = [];

    /// <summary>The outcome of each call to come; done when none is left.</summary>
    public Queue<SendResult> Outcomes { get; } = [];

    /// <summary>Answers instead of <see cref="Outcomes"/>, when the test says so.</summary>
    public Func<OutboundBatch, Task<SendResult>>? Answer { get; set; }

    public string Channel => channel;

    public int MaxReceivers { get; set; } = 1000;

    public SendLimits Limits { get; set; } = new(10_000, 150_000, 30, 1000);

    public bool RecognisesRepetitions { get; set; } = true;

    public bool Recognises(OutboundBatch batch) => RecognisesRepetitions;

    public Task<SendResult> SendAsync(OutboundBatch batch, CancellationToken cancellationToken)
    {
        lock (Calls)
        {
            Calls.Add(batch);
            return Answer?.Invoke(batch) ?? Task.FromResult(Outcomes.TryDequeue(out var outcome) ? outcome : SendResult.Done);
        }
    }
}
