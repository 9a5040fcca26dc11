using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Jobs;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>The service's clock in a newcomer's hands: moved forward, it brings tomorrow's reminders now.</summary>
internal sealed class ChatClock(AdjustableTimeProvider time, CountyClock clock, QuietHours quiet, JobsNow jobs)
{
    /// <summary>When the service speaks first again, as the county's clocks show it; null outside the quiet hours.</summary>
    public string? QuietUntil
    {
        get
        {
            var now = clock.Now;
            var allowed = quiet.Allow(now);
            return allowed > now ? ChatView.Moment(allowed) : null;
        }
    }

    public async Task<Results<NoContent, ProblemHttpResult>> AdvanceAsync(ClockAdvance advance, CancellationToken cancellationToken)
    {
        if (advance.Minutes is < 1 or > 44640)
            return TypedResults.Problem("minutes must be between 1 and 44640 (a month).", statusCode: StatusCodes.Status400BadRequest);
        time.Advance(TimeSpan.FromMinutes(advance.Minutes));
        await jobs.RunAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
