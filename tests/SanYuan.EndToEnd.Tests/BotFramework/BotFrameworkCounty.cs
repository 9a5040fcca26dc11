using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SanYuan.Bot.Hosting;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.BotFramework;

namespace SanYuan.EndToEnd.Tests.BotFramework;

/// <summary>The real service beside a simulated Teams, with a small roster that came in through the verb <c>import</c>. Platform and service have one clock.</summary>
internal sealed class BotFrameworkCounty : IAsyncDisposable
{
    public const string Envoy = "wang", Liaison = "zhao", Office = "ban";

    const int MostLooks = 600;

    readonly AdjustableTimeProvider _time;

    BotFrameworkCounty(RunningSimulator simulator, AdjustableTimeProvider time) => (Simulator, _time) = (simulator, time);

    public RunningSimulator Simulator { get; }
    public ServiceProcess Service { get; } = new();
    public SimulatedBotFramework Platform => Simulator.BotFramework;
    public BotFrameworkPlatform Client => Simulator.BotFrameworkPlatform;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<BotFrameworkCounty> StartAsync(string start)
    {
        var time = new AdjustableTimeProvider(TimeProvider.System);
        time.Advance(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) - time.GetUtcNow());
        var county = new BotFrameworkCounty(await RunningSimulator.StartAsync(time, Token), time);
        county.Connect(start);
        await RosterFiles.ImportAsync(county.Service, Roster());
        await county.Service.StartAsync(Token);
        county.Client.Options.CallbackUrl = new Uri(county.Service.Address, "/api/messages");
        return county;
    }

    /// <summary>Delivers an activity as a platform does that never trusts its own deliveries: twice at once, and again.</summary>
    public async Task DeliverAsync(JsonObject activity)
    {
        var deliveries = await Task.WhenAll(Client.DeliverAsync(activity, Token), Client.DeliverAsync(activity, Token));
        Assert.All(deliveries, delivery => Assert.InRange(delivery, 1, 5));
        Assert.InRange(await Client.DeliverAsync(activity, Token), 1, 5);
    }

    /// <summary>The service's clock moves, and the platform's with it; what is due by the calendar is done.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        _time.Advance(time);
        using var http = new HttpClient { BaseAddress = Service.Address };
        (await http.PostAsJsonAsync(new Uri("/chat/clock", UriKind.Relative), new { minutes = (int)time.TotalMinutes }, Token)).EnsureSuccessStatusCode();
    }

    /// <summary>Waits until something holds, moving the clock over the pauses that follow a refusal. What has not come after an hour of it will not, and the screens and the log say why.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var look = 1; !await holds(); look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
            Assert.True(look < MostLooks, $"{string.Join('\n', Platform.Desk.Messages.Select(message => $"{message.Member}: {message.Text}"))}\n{Service.Output}");
            if (look % 10 == 0 && await IsIdleAsync())
                await AdvanceAsync(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>A call that is under way while the clock moves on has taken a minute, and nobody could say what became of it.</summary>
    async Task<bool> IsIdleAsync() => Platform.Calls.UnderWay == 0 && await Service.CountAsync("SELECT count(*) FROM outbox WHERE status = 'sending'", Token) == 0;

    /// <summary>Waits until a member's screen shows something that begins so.</summary>
    public Task SeenAsync(string member, string beginning) => UntilAsync(() => Task.FromResult(Platform.Desk.SeenBy(member).Any(text => text.StartsWith(beginning, StringComparison.Ordinal))));

    /// <summary>Waits until every message was answered.</summary>
    public Task AnsweredAsync() => UntilAsync(async () => await Service.CountAsync("SELECT count(*) FROM owed_answers", Token) == 0);

    /// <summary>Kills the process (kill -9) and starts it again at a later moment, on a platform that has calmed down.</summary>
    public async Task KillAndStartAsync(string moment)
    {
        await Service.KillAsync(Token);
        Platform.Faults.Clear();
        _time.Advance(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture) - _time.GetUtcNow());
        Service.Environment["SanYuan__Development__StartAt"] = moment;
        await Service.StartAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    void Connect(string start)
    {
        var (bot, address) = (Platform.Options, Simulator.Address.GetLeftPart(UriPartial.Authority));
        Service.Environment["SanYuan__Development__StartAt"] = start;
        foreach (var (key, value) in new (string, string)[]
        {
            ("AppId", bot.AppId), ("AppPassword", bot.AppPassword), ("TenantId", bot.TenantId), ("LoginUrl", address), ("OpenIdMetadata", address + SimulatedBotFramework.Metadata),
        })
            Service.Environment[$"SanYuan__BotFramework__{key}"] = value;
    }

    static Dictionary<string, IEnumerable<string>> Roster() => new()
    {
        ["units.csv"] = ["编码,名称,类别,别名", "U1,县疾控中心,县直单位,县疾控中心支部"],
        // As the directory's page shows it, in capitals.
        ["people.csv"] =
        [
            "编码,姓名,Teams账号,身份,负责单位编码", $"P1,王建国,{BotFrameworkPlatform.AccountOf(Envoy).ToUpperInvariant()},,", $"L1,赵联络,{BotFrameworkPlatform.AccountOf(Liaison)},联络员,U1",
            $"B1,办公室,{BotFrameworkPlatform.AccountOf(Office)},党建办,",
        ],
        ["appointments.csv"] = ["人员编码,角色,派驻单位编码,开始", "P1,特派员,U1,2019-01-01"],
    };
}
