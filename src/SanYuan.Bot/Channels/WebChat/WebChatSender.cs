using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>The page reads the outbox itself: what is marked sent is what it shows.</summary>
internal sealed class WebChatSender : IChannelSender
{
    public string Channel => ChannelNames.WebChat;

    public int MaxReceivers => 1000;

    public SendLimits Limits => SendLimits.None;

    public bool Recognises(OutboundBatch batch) => true;

    public Task<SendResult> SendAsync(OutboundBatch batch, CancellationToken cancellationToken) => Task.FromResult(SendResult.Done);
}
