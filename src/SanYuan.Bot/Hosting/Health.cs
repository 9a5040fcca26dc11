using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SanYuan.Core.Ledger;

namespace SanYuan.Bot.Hosting;

internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<LedgerHealth>("ledger");

    /// <summary>Live: the process answers. Ready: the database does too.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}

internal sealed class LedgerHealth(ILedger ledger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await ledger.ReadAsync((session, token) => session.Roster.VersionAsync(token), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (LedgerUnavailableException)
        {
            return HealthCheckResult.Unhealthy("The database cannot be used now.");
        }
    }
}
