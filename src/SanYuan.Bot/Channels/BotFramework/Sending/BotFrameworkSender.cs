using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.BotFramework.Sending;

/// <summary>Sends texts and cards to people who have been in a conversation with the bot: an account alone is no address there.</summary>
internal sealed class BotFrameworkSender(BotFrameworkConversations conversations, KnownConversations known, ILogger<BotFrameworkSender> log) : IChannelSender
{
    public string Channel => ChannelNames.BotFramework;

    public int MaxReceivers => 1;

    /// <summary>Teams takes fifty calls a second of a bot and tenant, and of one conversation 60 within 30 seconds and 1800 an hour.</summary>
    public SendLimits Limits { get; } = new(CallsAMinute: 1000, CallsAnHour: int.MaxValue, MemberAMinute: 60, MemberAnHour: 1800);

    /// <summary>A message said twice is shown twice.</summary>
    public bool Recognises(OutboundBatch batch) => false;

    public async Task<SendResult> SendAsync(OutboundBatch batch, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch.Accounts.Count, MaxReceivers, nameof(batch));
        var account = batch.Accounts[0];
        var result = await known.FindAsync(account, cancellationToken) is { } address
            ? await SendAsync(account, address, batch, cancellationToken)
            : new SendResult(SendCategory.Drop, "has never been in a conversation with the bot");
        if (result.Category != SendCategory.Done)
            log.SendFailed(result.Category, result.Detail);
        return result;
    }

    /// <summary>The best form the channel takes: a form that it refuses has reached nobody.</summary>
    async Task<SendResult> SendAsync(string account, ConversationAddress address, OutboundBatch batch, CancellationToken cancellationToken)
    {
        var (result, used) = (SendResult.Done, address);
        if (batch.Card is { } card)
        {
            (result, used) = await conversations.SendAsync(used, () => BotFrameworkMessages.Of(card, batch.Text), cancellationToken);
            if (BotFrameworkErrors.IsFormRefused(result))
                log.CardRefused(result.Detail);
        }
        if (batch.Card is null || BotFrameworkErrors.IsFormRefused(result))
            (result, used) = await conversations.SendAsync(used, () => BotFrameworkMessages.Words(batch.Text, batch.Format), cancellationToken);
        if (used != address)
            // The call has been made, whoever stops meanwhile.
            await known.KeepAsync(account, used, CancellationToken.None);
        return result;
    }
}
