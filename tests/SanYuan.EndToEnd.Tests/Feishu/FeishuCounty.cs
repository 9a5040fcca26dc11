using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SanYuan.Bot.Hosting;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.Feishu;

namespace SanYuan.EndToEnd.Tests.Feishu;

/// <summary>The real service beside a simulated Feishu, with a small roster that came in through the verb <c>import</c>; both have the same clock.</summary>
internal sealed class FeishuCounty : IAsyncDisposable
{
    public const string Envoy = "Wang.Jianguo", Guest = "Li.Xiuying", Liaison = "Zhao", Office = "Ban";

    const string Start = "2019-10-16T09:00:00+08:00";

    readonly AdjustableTimeProvider _time;

    FeishuCounty(RunningSimulator simulator, AdjustableTimeProvider time) => (Simulator, _time) = (simulator, time);

    public RunningSimulator Simulator { get; }
    public ServiceProcess Service { get; } = new();
    public SimulatedFeishu Platform => Simulator.Feishu;
    public FeishuPlatform Client => Simulator.FeishuPlatform;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<FeishuCounty> StartAsync()
    {
        var time = new AdjustableTimeProvider(TimeProvider.System);
        time.Advance(DateTimeOffset.Parse(Start, CultureInfo.InvariantCulture) - time.GetUtcNow());
        var county = new FeishuCounty(await RunningSimulator.StartAsync(time, Token), time);
        var (company, address) = (county.Platform.Options, county.Simulator.Address.GetLeftPart(UriPartial.Authority));
        foreach (var (key, value) in new (string, string)[]
        {
            ("AppId", company.AppId), ("AppSecret", company.AppSecret), ("EncryptKey", company.EncryptKey), ("VerificationToken", company.VerificationToken), ("ApiBaseUrl", address),
        })
            county.Service.Environment[$"SanYuan__Feishu__{key}"] = value;
        await RosterFiles.ImportAsync(county.Service, Roster());
        await county.StartServiceAsync();
        return county;
    }

    public Task KillAsync() => Service.KillAsync(Token);

    /// <summary>Starts it, a little later than it was ended.</summary>
    public async Task StartServiceAsync()
    {
        _time.Advance(TimeSpan.FromMinutes(2));
        Service.Environment["SanYuan__Development__StartAt"] = _time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        await Service.StartAsync(Token);
        Platform.Options.CallbackUrl = new Uri(Service.Address, "/callbacks/feishu");
    }

    /// <summary>Moves both clocks to a moment of the county's; what is due by then happens.</summary>
    public Task AdvanceToAsync(string moment) => AdvanceAsync(DateTimeOffset.Parse(moment + "+08:00", CultureInfo.InvariantCulture) - _time.GetUtcNow());

    public Task<long> CountAsync(string sql) => Service.CountAsync(sql, Token);

    /// <summary>Delivers an event, several times at once where a test says so.</summary>
    public async Task DeliverAsync(JsonNode message, int times = 1) =>
        Assert.All(await Task.WhenAll(Enumerable.Range(0, times).Select(_ => Client.DeliverAsync(message, Token))), deliveries => Assert.InRange(deliveries, 1, 5));

    /// <summary>Waits until something holds, moving the clocks over pauses.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var look = 1; !await holds(); look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
            if (look % 5 == 0)
                await AdvanceAsync(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Waits until somebody's phone shows so many messages.</summary>
    public Task SeenAsync(string account, int count) => UntilAsync(() => Task.FromResult(Platform.Outbox.SeenBy(account).Count >= count));

    /// <summary>Waits until everything that is to be said by now was said.</summary>
    public Task SettledAsync() => UntilAsync(async () =>
        await CountAsync("SELECT count(*) FROM owed_answers") == 0
        && await CountAsync($"SELECT count(*) FROM outbox WHERE status <> 'sent' AND due_at <= '{_time.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ss}'") == 0);

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    async Task AdvanceAsync(TimeSpan by)
    {
        using var http = new HttpClient { BaseAddress = Service.Address };
        var minutes = (int)Math.Ceiling(by.TotalMinutes);
        _time.Advance(TimeSpan.FromMinutes(minutes));
        (await http.PostAsJsonAsync(new Uri("/chat/clock", UriKind.Relative), new { minutes }, Token)).EnsureSuccessStatusCode();
    }

    static Dictionary<string, IEnumerable<string>> Roster() => new()
    {
        ["units.csv"] = ["编码,名称,类别,别名", "U1,县疾控中心,县直单位,县疾控中心支部"],
        ["people.csv"] = ["编码,姓名,飞书账号,身份,负责单位编码", $"P1,王建国,{Envoy},,", $"P2,李秀英,{Guest},,", $"L1,赵联络,{Liaison},联络员,U1", $"O1,办公室,{Office},党建办,"],
        ["appointments.csv"] = ["人员编码,角色,派驻单位编码,开始", "P1,特派员,U1,2019-01-01", "P2,特派员,U1,2019-01-01"],
    };
}
