using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Duties.Inspections;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Access;

/// <summary>
/// Something of everything at the finance bureau, each with a word of its own that stands nowhere else: whoever reads the word has read the thing.
/// The health centre and its people are neighbours with nothing of their own, so that what any of them is shown is somebody else's.
/// </summary>
internal static class MarkedCounty
{
    public const string Envoy = "hecai", Colleague = "xucai", Supervisor = "jing", Liaison = "jinlian", Selecting = "xuan2", Candidate = "wuyi";

    public const string Entry = "玛瑙", Finding = "珊瑚", Suggestion = "翡翠", Feedback = "水晶", Rectified = "琉璃", Place = "青瓷",
        Declined = "砚台", Leave = "墨玉", Candidacy = "琥珀", Cleared = "碧玺", Measure = "钟鼓", Left = "檀木", Contested = "绿松", Rated = "孔雀";

    public static readonly IReadOnlyList<string> Words = [Entry, Finding, Suggestion, Feedback, Rectified, Place, Declined, Leave, Candidacy, Cleared, Measure, Left, Contested, Rated];

    const string Report = "参加县财政局支部主题党日，15名党员参加，一起学习了玛瑙文件并逐条讨论到很晚，发现珊瑚签到表漏签，建议建立翡翠台账";

    static readonly DateOnly Start = new(2019, 1, 1);

    static readonly RosterDraft More = new(
        [
            new UnitDraft("FIN", "县财政局", UnitKind.Organ) { Sector = "经济" },
            new UnitDraft("JJ", "经济", UnitKind.Sector),
            new UnitDraft("YY", "县教育工会", UnitKind.Organ),
        ],
        [
            TestRoster.Person("F1", "何财政", Envoy),
            TestRoster.Person("F2", "许同事", Colleague),
            TestRoster.Person("F3", "经监督", Supervisor),
            TestRoster.Person("F4", "金联络", Liaison) with { Identities = Roles.Liaison, ResponsibleUnitCodes = ["FIN"] },
            TestRoster.Person("F5", "选派二", Selecting) with { Identities = Roles.SelectingUnit, ResponsibleUnitCodes = ["YY"] },
            TestRoster.Person("F6", "吴医生", Candidate),
        ],
        [
            new AppointmentDraft("F1", Roles.Envoy, "FIN", Start) { SelectingUnitCode = "YY" },
            new AppointmentDraft("F2", Roles.Envoy, "FIN", Start),
            new AppointmentDraft("F3", Roles.Supervisor, "JJ", Start),
            new AppointmentDraft("Q1", Roles.Envoy, "FIN", new DateOnly(2019, 7, 1)) { End = new DateOnly(2019, 10, 10) },
        ]);

    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>
    /// Friday 18 October 2019, eight in the morning. Entries 1 (of somebody whose term has ended since), 2 and 3; findings 1 (rectified) to 6; meeting 1 this afternoon; candidate,
    /// signal and measure 1.
    /// </summary>
    public static async Task<TestCounty> OpenAsync()
    {
        var county = await AccessCounty.OpenAsync();
        await county.ApplyAsync(More);
        await county.ReportAsync(TestRoster.Ended, 9, "今天到县财政局走访慰问，发现檀木桌椅破损");
        await county.ReportAsync(Envoy, 15, $"今天{Report}");
        await county.ReportAsync(Envoy, 16, $"10月16日上午{Report}");
        await county.SayAsync(Envoy, "转县财政局：水晶墙报三个月没有更换");
        county.At(16, 17, 8);
        await county.BundleAsync();
        county.At(17, 9);
        await county.SayAsync(Liaison, "整改2：琉璃签名表已经换上");
        await county.SayAsync(Liaison, "邀请何财政周五下午三点在青瓷会议室参加主题党日");
        await county.SayAsync(Envoy, "请假 1 砚台出差");
        await county.SayAsync(Envoy, "请假 10.21-10.25 墨玉探亲");
        await county.SayAsync(Candidate, "自荐 到县教体局任特派员");
        await county.SayAsync(TestRoster.Office, "人选1 条件4不合格 琥珀身体原因");
        await county.WatchAsync();
        await county.SayAsync(TestRoster.Office, "异常1 无问题 碧玺核对过");
        await county.SayAsync(TestRoster.Office, "措施：建立钟鼓整改台账，责任人何财政，10月31日前");
        await county.SayAsync(Envoy, "考核有异议 5 绿松石厂那次没算");
        await county.SayAsync(Liaison, "评价 何财政 满意 孔雀开屏一样好");
        // Drawn up when it is first asked for, and their own.
        await county.SayAsync(TestRoster.Supervisor, "计划");
        county.At(18, 8);
        return county;
    }

    /// <summary>All that the service says of itself until the findings are long overdue.</summary>
    public static async Task RoundsAsync(this TestCounty county)
    {
        foreach (var (month, day, hour) in new[] { (10, 18, 9), (10, 18, 17), (10, 21, 9), (10, 28, 9), (10, 30, 9), (11, 1, 9), (11, 4, 9), (11, 15, 9), (12, 2, 9) })
        {
            Duties.DutyCounty.At(county, month, day, hour, 20);
            await county.BundleAsync();
            await county.WatchAsync();
            await county.RemindAsync();
            await county.Get<InspectionRound>().RunAsync(Token);
            await county.Get<DailyReminders>().RunAsync(Token);
            await county.Get<DigestRound>().RunAsync(Token);
        }
    }
}
