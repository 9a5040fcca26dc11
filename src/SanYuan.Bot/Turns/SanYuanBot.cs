using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Turns;

/// <summary>Where Bot Builder ends and the core begins: every kind of activity becomes an inbound message and is answered.</summary>
internal sealed class SanYuanBot(Conversation conversation) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, cancellationToken);

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, cancellationToken);

    async Task AnswerAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var reply = await conversation.ReceiveAsync(turnContext.Activity.ToInbound(), cancellationToken);
        if (reply.Text.Length > 0)
            await turnContext.SendActivityAsync(MessageFactory.Text(reply.Text), cancellationToken);
    }
}
