using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Bot.Channels.DingTalk;
using SanYuan.Bot.Channels.DingTalk.Callbacks;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Turns;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.DingTalk;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>A small county that is reached by a simulated DingTalk alone; their accounts there are those of WeCom, with a capital.</summary>
internal sealed partial class DingTalkHost : IAsyncDisposable
{
    public const string Envoy = "Wang", SecondEnvoy = "Li", Liaison = "Zhao", Office = "Ban";

    public const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加";

    readonly WebApplication? _app;

    DingTalkHost(TestCounty county, RunningSimulator simulator, WebApplication? app) => (County, Simulator, _app) = (county, simulator, app);

    public TestCounty County { get; }
    public RunningSimulator Simulator { get; }
    public LogSink Log { get; private init; } = new();

    public SimulatedDingTalk Platform => Simulator.DingTalk;
    public DingTalkPlatform Client => Simulator.DingTalkPlatform;
    public Uri CallbackUrl => new(new Uri(_app!.Urls.Single()), DingTalkChannel.Route);
    public DingTalkOutbox Outbox => Platform.Outbox;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Dictionary<string, string?> Settings(Uri? api = null, string mode = "Stream")
    {
        var company = new SimulatedDingTalkOptions();
        var address = (api ?? new Uri("http://127.0.0.1:9")).ToString();
        return new Dictionary<string, string?>
        {
            ["SanYuan:DingTalk:ClientId"] = company.ClientId,
            ["SanYuan:DingTalk:ClientSecret"] = company.ClientSecret,
            ["SanYuan:DingTalk:RobotCode"] = company.RobotCode,
            ["SanYuan:DingTalk:CorpId"] = company.CorpId,
            ["SanYuan:DingTalk:ApiBaseUrl"] = address,
            ["SanYuan:DingTalk:OldApiBaseUrl"] = address,
            ["SanYuan:DingTalk:Mode"] = mode,
        };
    }

    /// <param name="mode">Http, Stream, or empty: neither listens.</param>
    public static async Task<DingTalkHost> StartAsync(string mode = "", params (string Key, string Value)[] more)
    {
        var (log, time) = (new LogSink(), new FakeTimeProvider(TestCounty.Start));
        var simulator = await RunningSimulator.StartAsync(time, Token);
        var settings = Settings(simulator.Address, mode.Length == 0 ? "Stream" : mode);
        foreach (var (key, value) in more)
            settings[$"SanYuan:DingTalk:{key}"] = value;
        var county = await TestCounty.OpenAsync(
            services =>
            {
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)).RemoveAll<IChannelSender>();
                services.AddSingleton(Options.Create(new CountySettings { PublicUrl = "https://sanyuan.test" }));
                services.AddSingleton<IBot, SanYuanBot>().AddSingleton<TurnAdapter>().AddDingTalk(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
            },
            time);
        await county.ApplyAsync(TestRoster.Draft with { People = [.. TestRoster.Draft.People.Select(OnDingTalk)] });
        var host = new DingTalkHost(county, simulator, mode == "Http" ? await ServeAsync(county) : null) { Log = log };
        if (mode == "Http")
            host.Client.Options.CallbackUrl = host.CallbackUrl;
        else if (mode == "Stream")
            await host.ConnectAsync();
        return host;
    }

    /// <summary>Delivers a message and waits until nothing is owed for it.</summary>
    public async Task<string> AskAsync(string account, string text)
    {
        var before = Outbox.SeenBy(account).Count;
        Assert.Equal(1, await Client.SayAsync(account, text, Token));
        await UntilAsync(() => Outbox.SeenBy(account).Count > before);
        return Outbox.SeenBy(account)[^1];
    }

    public Task DeliverAsync(JsonNode message) => Client.DeliverAsync(message, Token);

    /// <summary>Waits until something holds, without the clock of the service moving.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
    }

    /// <summary>Moves the clock on until something holds, slowly enough for what has a limit of its own.</summary>
    public async Task AdvanceUntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            County.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }
    }

    /// <summary>Waits until a connection has failed so many times in all, and lets the pause after it pass.</summary>
    /// <returns>How long it was, in seconds.</returns>
    public async Task<double> PassPauseAsync(int failures)
    {
        await UntilAsync(() => Pauses().Count >= failures);
        var pause = TimeSpan.Parse(Pauses()[failures - 1], CultureInfo.InvariantCulture);
        County.Time.Advance(pause);
        return pause.TotalSeconds;
    }

    List<string> Pauses() => [.. PauseLine().Matches(Log.All).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("DingTalk.* in (00:[0-9:.]+)")]
    private static partial Regex PauseLine();

    /// <summary>How many answers have not been sent.</summary>
    public async Task<int> OwedAsync() =>
        (await County.ReadAsync((session, token) => session.Answers.DueAsync(DateTimeOffset.MaxValue, 100, token))).Count;

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        foreach (var service in Listeners())
            await service.StopAsync(CancellationToken.None);
        await County.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    async Task ConnectAsync()
    {
        foreach (var service in Listeners())
            await service.StartAsync(Token);
        await Platform.Gateway.AnyAsync(1, Token);
    }

    IEnumerable<IHostedService> Listeners() => County.Get<IEnumerable<IHostedService>>().OfType<SanYuan.Bot.Channels.DingTalk.Streaming.StreamService>();

    static async Task<WebApplication> ServeAsync(TestCounty county)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", Args = ["--urls", "http://127.0.0.1:0"] });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost(DingTalkChannel.Route, context => county.Get<DingTalkEndpoint>().ReceiveAsync(context));
        await app.StartAsync(Token);
        return app;
    }

    static PersonDraft OnDingTalk(PersonDraft person) =>
        person with { Accounts = [.. person.Accounts.Select(account => new ChannelAccount(ChannelNames.DingTalk, char.ToUpperInvariant(account.Account[0]) + account.Account[1..]))] };
}
