using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using SanYuan.Bot.Turns;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.Channels;

/// <summary>Answers as the test wants, and remembers what came.</summary>
internal sealed class FakeBot : IBot
{
    public ConcurrentQueue<InboundMessage> Received { get; } = new();

    /// <summary>The answer to a message; empty for none.</summary>
    public Func<InboundMessage, CancellationToken, Task<string>> Answer { get; set; } = (message, _) => Task.FromResult($"收到：{message.Text}");

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var message = turnContext.Activity.ToInbound();
        Received.Enqueue(message);
        var answer = await Answer(message, cancellationToken);
        if (answer.Length > 0)
            await turnContext.SendActivityAsync(answer, cancellationToken: cancellationToken);
    }
}
