using Microsoft.Extensions.Options;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Hosting;

/// <summary>Before anything is served: the database is brought up to date, an empty one gets the demonstration county in Development, the roster is loaded.</summary>
internal sealed class StartUp(IOptions<StorageSettings> storage, DemonstrationSeed seed, CurrentRoster roster, IHostEnvironment environment, ILogger<StartUp> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment())
            logger.DevelopmentIsOpen();
        storage.Value.Database().Migrate();
        await roster.RefreshAsync(cancellationToken);
        if (environment.IsDevelopment() && roster.View.Snapshot.People.Count == 0)
        {
            await seed.SowAsync(cancellationToken);
            await roster.RefreshAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
