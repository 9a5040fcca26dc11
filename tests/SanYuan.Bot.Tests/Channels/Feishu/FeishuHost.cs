using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Bot.Channels.Feishu;
using SanYuan.Bot.Channels.Feishu.Callbacks;
using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Turns;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.Feishu;

namespace SanYuan.Bot.Tests.Channels.Feishu;

/// <summary>A small county that is reached by a simulated Feishu alone; their accounts there are those of WeCom, with a capital.</summary>
internal sealed class FeishuHost : IAsyncDisposable
{
    public const string Envoy = "Wang", SecondEnvoy = "Li", Liaison = "Zhao", Office = "Ban";

    public const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加";

    readonly WebApplication _app;

    FeishuHost(TestCounty county, RunningSimulator simulator, WebApplication app, LogSink log) => (County, Simulator, _app, Log) = (county, simulator, app, log);

    public TestCounty County { get; }
    public RunningSimulator Simulator { get; }
    public LogSink Log { get; }

    public SimulatedFeishu Platform => Simulator.Feishu;
    public FeishuPlatform Client => Simulator.FeishuPlatform;
    public FeishuOutbox Outbox => Platform.Outbox;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Dictionary<string, string?> Settings(Uri? api = null)
    {
        var company = new SimulatedFeishuOptions();
        return new Dictionary<string, string?>
        {
            ["SanYuan:Feishu:AppId"] = company.AppId,
            ["SanYuan:Feishu:AppSecret"] = company.AppSecret,
            ["SanYuan:Feishu:EncryptKey"] = company.EncryptKey,
            ["SanYuan:Feishu:VerificationToken"] = company.VerificationToken,
            ["SanYuan:Feishu:ApiBaseUrl"] = (api ?? new Uri("http://127.0.0.1:9")).ToString(),
        };
    }

    public static async Task<FeishuHost> StartAsync(params (string Key, string Value)[] more)
    {
        var (log, time) = (new LogSink(), new FakeTimeProvider(TestCounty.Start));
        var simulator = await RunningSimulator.StartAsync(time, Token);
        var settings = Settings(simulator.Address);
        foreach (var (key, value) in more)
            settings[$"SanYuan:Feishu:{key}"] = value;
        var county = await TestCounty.OpenAsync(
            services =>
            {
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)).RemoveAll<IChannelSender>();
                services.AddSingleton<IBot, SanYuanBot>().AddSingleton<TurnAdapter>().AddFeishu(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
            },
            time);
        await county.ApplyAsync(TestRoster.Draft with { People = [.. TestRoster.Draft.People.Select(OnFeishu)] });
        var app = await ServeAsync(county);
        simulator.Feishu.Options.CallbackUrl = new Uri(new Uri(app.Urls.Single()), FeishuChannel.Route);
        return new FeishuHost(county, simulator, app, log);
    }

    /// <summary>Delivers a text and waits for its answer.</summary>
    public async Task<string> AskAsync(string account, string text)
    {
        await DeliverAsync(Client.Text(account, text));
        return Outbox.SeenBy(account)[^1];
    }

    /// <summary>Delivers a message and waits until nothing is owed for it.</summary>
    public async Task DeliverAsync(JsonNode message)
    {
        Assert.Equal(1, await Client.DeliverAsync(message, Token));
        while (await OwedAsync() > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
    }

    /// <summary>How many answers have not been sent.</summary>
    public async Task<int> OwedAsync() =>
        (await County.ReadAsync((session, token) => session.Answers.DueAsync(DateTimeOffset.MaxValue, 100, token))).Count;

    /// <summary>Forgets what earlier tests did: three hours later no token is good any more, and no pause lasts.</summary>
    public void BeginAgain()
    {
        Platform.Reset();
        Outbox.Members.Clear();
        Outbox.PutOff.Clear();
        County.Time.Advance(TimeSpan.FromHours(3));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await County.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    static async Task<WebApplication> ServeAsync(TestCounty county)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", Args = ["--urls", "http://127.0.0.1:0"] });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost(FeishuChannel.Route, context => county.Get<FeishuEndpoint>().ReceiveAsync(context));
        await app.StartAsync(Token);
        return app;
    }

    static PersonDraft OnFeishu(PersonDraft person) =>
        person with { Accounts = [.. person.Accounts.Select(account => new ChannelAccount(ChannelNames.Feishu, char.ToUpperInvariant(account.Account[0]) + account.Account[1..]))] };
}
