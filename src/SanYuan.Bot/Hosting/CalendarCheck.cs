using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Hosting;

/// <summary>Says at the start when the days off of this year are not known. It runs after <see cref="StartUp"/> has loaded the roster.</summary>
internal sealed class CalendarCheck(CurrentRoster roster, CountyClock clock, ILogger<CalendarCheck> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!roster.View.Snapshot.Calendar.Knows(clock.Today.Year))
            logger.CalendarUnknown(clock.Today.Year);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
