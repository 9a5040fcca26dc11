using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>Sends answers: into the conversation while its address is good, otherwise to the account.</summary>
internal sealed class DingTalkAnswers(SessionWebhook webhook, DingTalkSender sender, ILogger<DingTalkAnswers> log) : IAnswerSender
{
    public string Channel => ChannelNames.DingTalk;

    public async Task<SendResult> SendAsync(OwedAnswer answer, CancellationToken cancellationToken)
    {
        if (await webhook.SendAsync(answer, cancellationToken) is { } result)
        {
            if (result.Category is not (SendCategory.Drop or SendCategory.Alert or SendCategory.Wait))
                return result;
            log.WebhookRefused(result.Detail);
        }
        return AnswerOutcome.Of(await sender.SendAsync(new OutboundBatch([answer.Account], answer.Text, TextFormat.Plain) { Id = answer.MessageId }, cancellationToken));
    }
}
