using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster.Demonstration;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Hosting;

/// <summary>Puts the demonstration county into an empty ledger, as an import would.</summary>
internal sealed class DemonstrationSeed(ILedger ledger, CountyClock clock)
{
    public Task SowAsync(CancellationToken cancellationToken) =>
        ledger.WriteAsync((session, token) => RosterIntake.ApplyAsync(DemonstrationCounty.Create(), new RosterSource("", clock.Now), session, token), cancellationToken);
}
