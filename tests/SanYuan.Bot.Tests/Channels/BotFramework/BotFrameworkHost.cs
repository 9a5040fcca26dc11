using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Bot.Channels.BotFramework;
using SanYuan.Bot.Channels.BotFramework.Callbacks;
using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Turns;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.BotFramework;

namespace SanYuan.Bot.Tests.Channels.BotFramework;

/// <summary>A small county that is reached by a simulated Teams alone.</summary>
internal sealed class BotFrameworkHost : IAsyncDisposable
{
    public const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加";

    readonly WebApplication _app;

    BotFrameworkHost(TestCounty county, RunningSimulator simulator, WebApplication app) => (County, Simulator, _app) = (county, simulator, app);

    public TestCounty County { get; }
    public RunningSimulator Simulator { get; }
    public LogSink Log { get; private init; } = new();

    public SimulatedBotFramework Platform => Simulator.BotFramework;
    public BotFrameworkPlatform Client => Simulator.BotFrameworkPlatform;
    public ConnectorDesk Desk => Platform.Desk;
    public Answers Answers => County.Get<Answers>();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Dictionary<string, string?> Settings(Uri? platform = null)
    {
        var (bot, address) = (new SimulatedBotFrameworkOptions(), platform ?? new Uri("http://127.0.0.1:9"));
        return new Dictionary<string, string?>
        {
            ["SanYuan:BotFramework:AppId"] = bot.AppId,
            ["SanYuan:BotFramework:AppPassword"] = bot.AppPassword,
            ["SanYuan:BotFramework:TenantId"] = bot.TenantId,
            ["SanYuan:BotFramework:LoginUrl"] = address.ToString(),
            ["SanYuan:BotFramework:OpenIdMetadata"] = new Uri(address, SimulatedBotFramework.Metadata).ToString(),
        };
    }

    /// <param name="isOn">Whether the section is there; without it, only the emulator is.</param>
    public static async Task<BotFrameworkHost> StartAsync(string environment = "Development", bool isOn = true)
    {
        var (log, time) = (new LogSink(), new FakeTimeProvider(TestCounty.Start));
        var simulator = await RunningSimulator.StartAsync(time, Token);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(isOn ? Settings(simulator.Address) : []).Build();
        var county = await TestCounty.OpenAsync(
            services =>
            {
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)).RemoveAll<IChannelSender>();
                services.AddSingleton<IBot, SanYuanBot>().AddSingleton<TurnAdapter>();
                services.AddBotFramework(configuration, new HostingEnvironment { EnvironmentName = environment });
            },
            time);
        await county.ApplyAsync(TestRoster.Draft with { People = [.. TestRoster.Draft.People.Select(InTeams)] });
        var host = new BotFrameworkHost(county, simulator, await ServeAsync(county)) { Log = log };
        host.Client.Options.CallbackUrl = new Uri(new Uri(host._app.Urls.Single()), BotFrameworkChannel.Route);
        return host;
    }

    /// <summary>Delivers what a member writes and waits until its answer is seen.</summary>
    public Task<string> AskAsync(string member, string text) => AskAsync(member, Client.Text(member, text));

    public async Task<string> AskAsync(string member, JsonNode activity)
    {
        var before = Desk.SeenBy(member).Count;
        Assert.Equal(1, await Client.DeliverAsync(activity, Token));
        await UntilAsync(() => Task.FromResult(Desk.SeenBy(member).Count > before));
        await NothingIsOwedAsync();
        return Desk.SeenBy(member)[^1];
    }

    public Task NothingIsOwedAsync() => UntilAsync(async () => await OwedAsync() == 0);

    /// <summary>Lets time pass and the pump of answers run until nothing is owed.</summary>
    public async Task PumpAsync()
    {
        // The call that took the message has had its try, and it is on record.
        await UntilAsync(async () => await OldestAsync() is not { Attempts: 0 });
        for (var look = 0; await OwedAsync() > 0; look++)
        {
            Assert.True(look < 1000, Log.All);
            County.Time.Advance(TimeSpan.FromSeconds(5));
            await Answers.RunAsync(Token);
        }
    }

    /// <summary>How many answers have not been sent.</summary>
    public async Task<int> OwedAsync() => (await County.ReadAsync((session, token) => session.Answers.DueAsync(DateTimeOffset.MaxValue, 100, token))).Count;

    public Task<InboxEntry?> FindAsync(string id) => County.ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.BotFramework, id, token));

    public async Task<string?> KnownAsync(string member) =>
        await County.ReadAsync((session, token) => session.Conversations.FindAsync(new ChannelAccount(ChannelNames.BotFramework, BotFrameworkPlatform.AccountOf(member)), token));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await County.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    async Task<OwedAnswer?> OldestAsync() => await County.ReadAsync((session, token) => session.Answers.DueAsync(DateTimeOffset.MaxValue, 1, token)) is [var oldest, ..] ? oldest : null;

    /// <summary>Waits without the clock of the service moving; what has not come after half a minute will not, and the log says why.</summary>
    async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            Assert.False(patience.IsCancellationRequested, Log.All);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }
    }

    static async Task<WebApplication> ServeAsync(TestCounty county)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", Args = ["--urls", "http://127.0.0.1:0"] });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost(BotFrameworkChannel.Route, context => county.Get<BotFrameworkEndpoint>().ReceiveAsync(context));
        await app.StartAsync(Token);
        return app;
    }

    static PersonDraft InTeams(PersonDraft person) =>
        person with { Accounts = [.. person.Accounts.Select(account => new ChannelAccount(ChannelNames.BotFramework, BotFrameworkPlatform.AccountOf(account.Account)))] };
}
