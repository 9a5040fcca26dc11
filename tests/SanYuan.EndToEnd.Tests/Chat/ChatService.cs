using SanYuan.Storage.Engine;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>The service with a small county, on a weekday morning of 2019.</summary>
public sealed class ChatService : IAsyncLifetime
{
    public ServiceProcess Process { get; } = new();

    public async ValueTask InitializeAsync()
    {
        SqliteMigration.Run(Process.ConnectionString);
        await using (var ledger = new SqliteLedger(Process.ConnectionString))
            await ledger.WriteAsync((session, token) => session.Roster.ApplyAsync(SmallCounty.Create(), token), CancellationToken.None);
        Process.Environment["SanYuan__Development__StartAt"] = $"{LedgerPen.Moment:O}";
        await Process.StartAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
