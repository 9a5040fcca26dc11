using System.Globalization;
using System.Net.Http.Json;
using SanYuan.Bot.Hosting;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.DingTalk;

namespace SanYuan.EndToEnd.Tests.DingTalk;

/// <summary>The real service beside a simulated DingTalk, with a small roster that came in through the verb <c>import</c>.</summary>
internal sealed class DingTalkCounty : IAsyncDisposable
{
    public const int Appointees = 40;
    public const string Liaison = "Liaison-1";
    public const string Office = "Office-1";

    const string Start = "2019-10-16T09:00:00+08:00";

    readonly AdjustableTimeProvider _time;

    DingTalkCounty(RunningSimulator simulator, AdjustableTimeProvider time) => (Simulator, _time) = (simulator, time);

    public RunningSimulator Simulator { get; }
    public ServiceProcess Service { get; } = new();
    public SimulatedDingTalk Platform => Simulator.DingTalk;
    public DingTalkPlatform Client => Simulator.DingTalkPlatform;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static string Account(int person) => $"User-{person}";

    /// <param name="mode">Stream or Http.</param>
    public static async Task<DingTalkCounty> StartAsync(string mode)
    {
        // The platform's clock agrees with the service's: signatures are good for an hour.
        var time = new AdjustableTimeProvider(TimeProvider.System);
        time.Advance(DateTimeOffset.Parse(Start, CultureInfo.InvariantCulture) - time.GetUtcNow());
        var county = new DingTalkCounty(await RunningSimulator.StartAsync(time, Token), time);
        county.Connect(mode);
        await RosterFiles.ImportAsync(county.Service, Roster());
        await county.Service.StartAsync(Token);
        if (mode == "Http")
            county.Client.Options.CallbackUrl = new Uri(county.Service.Address, "/callbacks/dingtalk");
        else
            await county.Platform.Gateway.AnyAsync(1, Token);
        return county;
    }

    public Task<long> CountAsync(string sql) => Service.CountAsync(sql, Token);

    /// <summary>Moves both clocks to a moment of the county's; what is due by then happens.</summary>
    public Task AdvanceToAsync(string moment) => AdvanceAsync(DateTimeOffset.Parse(moment + "+08:00", CultureInfo.InvariantCulture) - _time.GetUtcNow());

    /// <summary>Waits until everything that is to be said by now was said.</summary>
    public Task SettledAsync() => UntilAsync(async () =>
        await CountAsync("SELECT count(*) FROM owed_answers") == 0
        && await CountAsync($"SELECT count(*) FROM outbox WHERE status <> 'sent' AND due_at <= '{_time.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ss}'") == 0);

    /// <summary>Waits until something holds, moving both clocks over the service's pauses.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var look = 1; !await holds(); look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
            if (look % 10 == 0)
                await AdvanceAsync(TimeSpan.FromMinutes(1));
        }
    }

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

    void Connect(string mode)
    {
        var (company, address) = (Platform.Options, Simulator.Address.GetLeftPart(UriPartial.Authority));
        Service.Environment["SanYuan__Development__StartAt"] = Start;
        foreach (var (key, value) in new (string, string)[]
        {
            ("ClientId", company.ClientId), ("ClientSecret", company.ClientSecret), ("RobotCode", company.RobotCode), ("CorpId", company.CorpId),
            ("ApiBaseUrl", address), ("OldApiBaseUrl", address), ("Mode", mode),
        })
            Service.Environment[$"SanYuan__DingTalk__{key}"] = value;
    }

    static Dictionary<string, IEnumerable<string>> Roster() => new()
    {
        ["units.csv"] = ["编码,名称,类别,别名", "U1,第1局,县直单位,第1局支部"],
        ["people.csv"] = ["编码,姓名,钉钉账号,身份,负责单位编码", .. Enumerable.Range(1, Appointees).Select(person => $"P{person},{Name(person)},{Account(person)},,"), $"L1,联络员,{Liaison},联络员,U1", $"O1,办公室,{Office},党建办,"],
        ["appointments.csv"] = ["人员编码,角色,派驻单位编码,开始", .. Enumerable.Range(1, Appointees).Select(person => $"P{person},特派员,U1,2019-01-01")],
    };

    static readonly string[] Surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈"];
    static readonly string[] GivenNames = ["建国", "秀英", "志强", "丽华", "国庆"];

    public static string Name(int person) => Surnames[person % 10] + GivenNames[person / 10];
}
