using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Turns;

/// <summary>Takes one activity through Bot Builder's pipeline and hands back what was answered, so that a channel can put it into its own response.</summary>
/// <remarks>Proactive messages do not pass here: they go through the outbox.</remarks>
internal sealed class TurnAdapter(IBot bot) : BotAdapter
{
    /// <summary>Runs the turn.</summary>
    /// <returns>The text to answer; empty when nothing is to be said.</returns>
    /// <exception cref="Core.Ledger.LedgerUnavailableException">Nothing was stored: the channel must make the platform deliver again.</exception>
    public async Task<string> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
        return context.TurnState.Get<string>(AnswerKey) ?? "";
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
            if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
                turnContext.TurnState.Set(AnswerKey, activity.Text);
        return Task.FromResult(Array.ConvertAll(activities, activity => new ResourceResponse(activity.Id)));
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A passive answer cannot be updated.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A passive answer cannot be deleted.");

    const string AnswerKey = "SanYuan.Answer";
}
