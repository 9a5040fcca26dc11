using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Commands;

/// <summary>The ledger for a verb that does one thing and ends, also while the service is running beside it.</summary>
internal sealed class LedgerHost : IAsyncDisposable
{
    readonly ServiceProvider _services;

    LedgerHost(ServiceProvider services) => _services = services;

    public ILedger Ledger => _services.GetRequiredService<ILedger>();

    public CurrentRoster Roster => _services.GetRequiredService<CurrentRoster>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The configured services, nothing opened yet; wrong settings end the verb with their key.</summary>
    public static ServiceProvider CreateServices(params string[] settings)
    {
        var services = ServiceHost.CreateBuilder(settings).Services.BuildServiceProvider();
        services.GetService<IStartupValidator>()?.Validate();
        return services;
    }

    public static Task<LedgerHost> OpenAsync(CancellationToken cancellationToken) => OpenAsync([], cancellationToken);

    /// <summary>Migrates the database if need be and loads the roster.</summary>
    /// <param name="settings">As on the command line, before those of files and environment.</param>
    public static async Task<LedgerHost> OpenAsync(string[] settings, CancellationToken cancellationToken)
    {
        var host = new LedgerHost(CreateServices(settings));
        host.Get<IOptions<StorageSettings>>().Value.Database().Migrate();
        await host.Roster.RefreshAsync(cancellationToken);
        return host;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
