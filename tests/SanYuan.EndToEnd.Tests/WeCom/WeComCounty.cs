using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.EndToEnd.Tests.WeCom;

/// <summary>The real service beside a simulated WeCom, with a roster of 92 appointees that came in through the verb <c>import</c>.</summary>
internal sealed class WeComCounty : IAsyncDisposable
{
    public const int Appointees = 92;
    public const string Liaison = "liaison";

    /// <summary>A Wednesday morning at work: what the sentences of the tests mean must not depend on the day and hour they run at.</summary>
    public const string Start = "2019-10-16T09:00:00+08:00";
    const int Units = 27;

    const string UnderWay = "SELECT count(*) FROM outbox WHERE status = 'sending'";

    DateTimeOffset _startedAt;

    WeComCounty(RunningSimulator simulator) => Simulator = simulator;

    public RunningSimulator Simulator { get; }

    public ServiceProcess Service { get; } = new();

    public SimulatedWeCom WeCom => Simulator.WeCom;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Imports the roster; the service is not started yet.</summary>
    public static Task<WeComCounty> CreateAsync() => CreateAsync(Roster());

    /// <summary>With a roster of one's own: the lines of each file, headers first.</summary>
    public static async Task<WeComCounty> CreateAsync(IReadOnlyDictionary<string, IEnumerable<string>> roster)
    {
        var county = new WeComCounty(await RunningSimulator.StartAsync(TimeProvider.System, Token));
        county.Service.Environment["SanYuan__Development__StartAt"] = Start;
        county.Connect(new SimulatedWeComOptions());
        await RosterFiles.ImportAsync(county.Service, roster);
        return county;
    }

    static readonly string[] Surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈"];
    static readonly string[] GivenNames = ["建国", "秀英", "志强", "丽华", "国庆", "玉兰", "永福", "春梅", "立新", "桂芳"];

    public static string Name(int person) => Surnames[person / 10] + GivenNames[person % 10];

    public static string Account(int person) => $"user{person}";

    public async Task StartAsync()
    {
        await Service.StartAsync(Token);
        Simulator.WeComPlatform.CallbackUrl = new Uri(Service.Address, "/callbacks/wecom");
    }

    /// <summary>Starts with the service's clock at a moment.</summary>
    public Task StartAsync(DateTimeOffset moment)
    {
        _startedAt = moment;
        Service.Environment["SanYuan__Development__StartAt"] = $"{moment:yyyy-MM-ddTHH:mm:sszzz}";
        return StartAsync();
    }

    /// <summary>Kills the process; a call that was broken off is repeated.</summary>
    public async Task KillAsync()
    {
        await Service.KillAsync(Token);
        await RepeatBrokenOffAsync();
    }

    /// <summary>
    /// With every process killed: calls that were broken off are repeated by a start of its own, two minutes later by the service's clock, while the platform still
    /// knows them: hours later it would rightly be unknown for good whether they arrived.
    /// </summary>
    public async Task RepeatBrokenOffAsync()
    {
        if (await CountAsync(UnderWay) == 0)
            return;
        await StartAsync(_startedAt.AddMinutes(2));
        await UntilAsync(async () => await CountAsync(UnderWay) == 0);
        await Service.KillAsync(Token);
    }

    /// <summary>Waits until something holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!await holds())
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
    }

    /// <summary>Waits until everything written so far was sent.</summary>
    public Task SettledAsync() => UntilAsync(async () => await CountAsync("SELECT count(*) FROM outbox WHERE status <> 'sent'") == 0);

    /// <summary>Waits until everything that was due by a moment was sent.</summary>
    public Task UntilSentAsync(DateTimeOffset moment) =>
        UntilAsync(async () => await CountAsync($"SELECT count(*) FROM outbox WHERE status <> 'sent' AND due_at <= '{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ss}'") == 0);

    /// <summary>Waits until a member's phone shows so many messages.</summary>
    public async Task<IReadOnlyList<string>> SeenAsync(string account, int count)
    {
        await UntilAsync(() => Task.FromResult(WeCom.Outbox.SeenBy(account).Count >= count));
        return WeCom.Outbox.SeenBy(account);
    }

    /// <summary>A figure straight from the database, beside the running service.</summary>
    public Task<long> CountAsync(string sql) => Service.CountAsync(sql, Token);

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    void Connect(SimulatedWeComOptions company)
    {
        foreach (var (key, value) in new (string, string)[]
        {
            ("CorpId", company.CorpId), ("AgentId", $"{company.AgentId}"), ("Secret", company.Secret), ("Token", company.Token),
            ("EncodingAesKey", company.EncodingAesKey), ("ApiBaseUrl", Simulator.Address.GetLeftPart(UriPartial.Authority)),
        })
            Service.Environment[$"SanYuan__WeCom__{key}"] = value;
    }

    static Dictionary<string, IEnumerable<string>> Roster() => new()
    {
        ["units.csv"] = ["编码,名称,类别,别名", .. Enumerable.Range(1, Units).Select(unit => $"U{unit},第{unit}局,县直单位,第{unit}局支部")],
        ["people.csv"] = ["编码,姓名,企业微信账号,身份,负责单位编码", .. Enumerable.Range(1, Appointees).Select(person => $"P{person},{Name(person)},{Account(person)},,"), $"L1,联络员,{Liaison},联络员,U1"],
        ["appointments.csv"] = ["人员编码,角色,派驻单位编码,开始", .. Enumerable.Range(1, Appointees).Select(person => $"P{person},特派员,U{((person - 1) % Units) + 1},2019-01-01")],
    };
}
