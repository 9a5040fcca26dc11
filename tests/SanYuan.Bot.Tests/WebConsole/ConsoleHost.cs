using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Access;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;
using SanYuan.Storage.Tests.Sqlite;

namespace SanYuan.Bot.Tests.WebConsole;

/// <summary>The service itself on a free port, over a database of its own or another host's; with the test county's people.</summary>
internal sealed class ConsoleHost : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly DirectoryInfo _folder;
    readonly bool _ownsFolder;

    ConsoleHost(WebApplication app, DirectoryInfo folder, bool ownsFolder) => (_app, _folder, _ownsFolder) = (app, folder, ownsFolder);

    public Uri Address => new(_app.Urls.Single());

    public ILedger Ledger => Get<ILedger>();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="beside">A host whose database is shared.</param>
    /// <param name="settings">As key=value.</param>
    public static async Task<ConsoleHost> StartAsync(string environment = "Production", ConsoleHost? beside = null, params IEnumerable<string> settings)
    {
        var folder = beside?._folder ?? Directory.CreateTempSubdirectory("sanyuan-console-");
        if (beside is null)
            EmptyLedger.PutAt(Path.Combine(folder.FullName, "host.db"));
        var app = ServiceHost.Build(
        [
            $"--environment={environment}", "--urls=http://127.0.0.1:0", "--Logging:Console:LogLevel:Default=None", "--Logging:Console:LogLevel:Microsoft.Hosting.Lifetime=None",
            $"--SanYuan:Storage:ConnectionString=Data Source={Path.Combine(folder.FullName, "host.db")}", .. settings.Select(one => $"--{one}"),
        ]);
        await app.StartAsync(Token);
        var host = new ConsoleHost(app, folder, beside is null);
        if (beside is null)
            await host.ApplyAsync(TestRoster.Draft);
        await host.Get<CurrentRoster>().RefreshAsync(Token);
        return host;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Browser Open() => new(Address);

    public async Task ApplyAsync(RosterDraft draft)
    {
        await Ledger.WriteAsync((session, token) => RosterIntake.ApplyAsync(draft, new RosterSource("名册.xlsx", Get<CountyClock>().Now), session, token), Token);
        await Get<CurrentRoster>().RefreshAsync(Token);
    }

    /// <summary>Makes an account, or a new link for one there is.</summary>
    /// <returns>The link's path.</returns>
    public async Task<string> LinkAsync(string name, Roles role = Roles.Office, string? person = null)
    {
        var (secret, clock) = (ConsoleSecret.Create(), Get<CountyClock>());
        var owner = person is null ? null : Get<CurrentRoster>().View.Snapshot.PersonByCode(person)?.Id;
        await Ledger.WriteAsync(
            async (session, token) =>
            {
                await session.Accounts.AddAsync(name, role, owner, clock.Now, token);
                await session.Accounts.IssueLinkAsync((await session.Accounts.FindAsync(name, token))!.Id, ConsoleSecret.Hash(secret), clock.Now + AccountLink.Lifetime, token);
                return true;
            },
            Token);
        return AccountLink.Path + secret;
    }

    /// <summary>What the audit trail says, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> AuditAsync() =>
        [.. (await Ledger.ReadAsync((session, token) => session.Audit.NewestAsync(1000, token), Token)).Select(entry => entry.Action).Reverse()];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(Token);
        await _app.DisposeAsync();
        if (!_ownsFolder)
            return;
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
