using System.Diagnostics.CodeAnalysis;
using SanYuan.Bot.Turns;
using SanYuan.Core.Ledger;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels;

/// <summary>Takes what a platform delivered through a turn, and says by an HTTP status whether it must be delivered again.</summary>
internal sealed class ChannelTurns(TurnAdapter adapter, TimeProvider time, ILogger<ChannelTurns> log)
{
    // Longer than a platform waits: a turn that takes 6 seconds is finished, and its answer is there when the platform asks again.
    static readonly TimeSpan TurnLimit = TimeSpan.FromSeconds(30);

    /// <returns>200 and the answer, once it is on disk; any other status when it must be delivered again.</returns>
    /// <remarks>Takes no token: the platform hangs up after some seconds, and starting over each time it calls again would never end.</remarks>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of the host: the platform delivers again and sees nothing of what failed.")]
    public async Task<(int Status, string Text)> RunAsync(Activity activity)
    {
        using var limit = new CancellationTokenSource(TurnLimit, time);
        try
        {
            return (StatusCodes.Status200OK, await adapter.AnswerAsync(activity, limit.Token));
        }
        catch (Exception failure) when (failure is LedgerUnavailableException or OperationCanceledException)
        {
            log.TurnPostponed(failure, activity.ChannelId);
            return (StatusCodes.Status503ServiceUnavailable, "");
        }
        catch (Exception failure)
        {
            log.TurnFailed(failure, activity.ChannelId);
            return (StatusCodes.Status500InternalServerError, "");
        }
    }
}
