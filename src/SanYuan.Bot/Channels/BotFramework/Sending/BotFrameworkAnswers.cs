using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.BotFramework.Sending;

/// <summary>Sends answers into the conversation the message came from; to whoever spoke in a group, into the one of the two.</summary>
internal sealed class BotFrameworkAnswers(BotFrameworkConversations conversations, KnownConversations known, ILogger<BotFrameworkAnswers> log) : IAnswerSender
{
    public string Channel => ChannelNames.BotFramework;

    public async Task<SendResult> SendAsync(OwedAnswer answer, CancellationToken cancellationToken)
    {
        if (!ConversationAddress.TryRead(answer.Route.Address, out var route))
            return new SendResult(SendCategory.Drop, "no conversation");
        var address = route.IsKnown ? route : await known.FindAsync(answer.Account, cancellationToken) ?? route;
        var (result, used) = await conversations.SendAsync(address, () => BotFrameworkMessages.Words(answer.Text, TextFormat.Plain), cancellationToken);
        if (used != address)
            await known.KeepAsync(answer.Account, used, CancellationToken.None);
        if (result.Category != SendCategory.Done)
            log.SendFailed(result.Category, result.Detail);
        return result;
    }
}
