using System.Diagnostics;
using SanYuan.Bot.Channels.WeCom;
using SanYuan.Bot.Delivery;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Benchmarks.Delivery;

/// <summary>Seconds of one round.</summary>
internal sealed record ServiceRound(double Planning, double Delivering, double PlanningCpu, double DeliveringCpu, DateTimeOffset Due);

/// <summary>The service's own ledger, delivery and WeCom channel on a real file, without its web side.</summary>
internal sealed class ServicePieces : IAsyncDisposable
{
    readonly ServiceProvider _services;

    public ServicePieces(string connectionString, Uri platform)
    {
        var settings = new Dictionary<string, string?>
        {
            ["SanYuan:WeCom:CorpId"] = DeliveryBenchmark.CorpId, ["SanYuan:WeCom:AgentId"] = $"{DeliveryBenchmark.AgentId}", ["SanYuan:WeCom:Secret"] = DeliveryBenchmark.Secret,
            ["SanYuan:WeCom:Token"] = "benchmark", ["SanYuan:WeCom:EncodingAesKey"] = Callbacks.Company.EncodingAesKey, ["SanYuan:WeCom:ApiBaseUrl"] = platform.ToString(),
        };
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new CountyClock(TimeProvider.System, TimeZoneInfo.Utc));
        services.AddSingleton<ILedger>(_ => new SqliteLedger(connectionString));
        services.AddSingleton<CurrentRoster>();
        services.AddDelivery();
        services.AddWeCom(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        _services = services.BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public Task LoadAsync() => _services.GetRequiredService<CurrentRoster>().RefreshAsync(CancellationToken.None);

    /// <summary>Plans all reminders for one moment, waits for it, and delivers as the pump does.</summary>
    public async Task<ServiceRound> RunAsync(Town town, string round, TimeSpan ahead)
    {
        var ledger = _services.GetRequiredService<ILedger>();
        var due = TimeProvider.System.GetUtcNow() + ahead;
        var (watch, cpu) = (Stopwatch.StartNew(), Cpu());
        for (var text = 0; text < town.Texts; text++)
        {
            OutboundMessage[] reminders = [.. town.Reminders(round, text, due)];
            await ledger.WriteAsync((session, token) => session.Outbox.AddManyAsync(reminders, due, token), CancellationToken.None);
        }
        var (planning, planningCpu) = (watch.Elapsed.TotalSeconds, Cpu() - cpu);
        var wait = due - TimeProvider.System.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, TimeProvider.System);
        (watch, cpu) = (Stopwatch.StartNew(), Cpu());
        var deliveries = _services.GetRequiredService<Deliveries>();
        while (await deliveries.RunAsync(CancellationToken.None) > 0)
        {
        }
        return new ServiceRound(planning, watch.Elapsed.TotalSeconds, planningCpu, Cpu() - cpu, due);
    }

    static double Cpu()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }
}
