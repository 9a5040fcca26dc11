using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SanYuan.Bot.Channels.BotFramework.Callbacks;

/// <summary>One call's activity, once Bot Builder's adapter believes who brought it: taken in rather than answered at once.</summary>
internal sealed class BotFrameworkVisit(BotFrameworkReceiver receiver) : IBot
{
    /// <summary>What became of it.</summary>
    public Taken Taken { get; private set; } = new(BotFrameworkReceiver.NotTaken, []);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        // Whoever wants its answer in the response gets it like everybody, when it is on disk.
        turnContext.Activity.DeliveryMode = DeliveryModes.Normal;
        if (turnContext.Activity.Type != ActivityTypes.Invoke)
            Taken = await receiver.TakeAsync(turnContext.Activity, cancellationToken);
    }
}
