using SanYuan.Core.Roster;

namespace SanYuan.Bot.Hosting;

/// <summary>Notices within seconds that the roster was changed, in this process or by another.</summary>
internal sealed class RosterRefresh(CurrentRoster roster, TimeProvider time, ILogger<RosterRefresh> logger) : Pump(time, logger)
{
    protected override TimeSpan Rest => TimeSpan.FromSeconds(1);

    protected override Task RunOnceAsync(CancellationToken cancellationToken) => roster.RefreshAsync(cancellationToken);
}
