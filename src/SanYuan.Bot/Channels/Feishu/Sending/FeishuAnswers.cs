using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu.Sending;

/// <summary>Sends answers: to the account, or below the message of somebody whose account is not told.</summary>
internal sealed class FeishuAnswers(FeishuSender sender) : IAnswerSender
{
    public string Channel => ChannelNames.Feishu;

    public async Task<SendResult> SendAsync(OwedAnswer answer, CancellationToken cancellationToken) => AnswerOutcome.Of(
        answer.Route.Address.Length > 0
            ? await sender.ReplyAsync(answer, cancellationToken)
            : await sender.SendAsync(new OutboundBatch([answer.Account], answer.Text, TextFormat.Plain) { Id = answer.MessageId }, cancellationToken));
}
