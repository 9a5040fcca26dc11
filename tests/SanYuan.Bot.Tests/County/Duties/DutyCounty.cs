using SanYuan.Core.Duties.Coverage;
using SanYuan.Core.Duties.Inspections;
using SanYuan.Core.Duties.Performance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Duties;

/// <summary>The test county with a selecting unit that sent the first envoy, and ways to ask for reminders and refusals.</summary>
internal static class DutyCounty
{
    public const string Selecting = "xuan";
    public const string OtherSelecting = "bie";

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static readonly RosterDraft Draft = TestRoster.Draft with
    {
        Units = [.. TestRoster.Draft.Units, new UnitDraft("FIN", "县财政局", UnitKind.Organ)],
        People =
        [
            .. TestRoster.Draft.People,
            TestRoster.Person("S1", "选派甲", Selecting) with { Identities = Roles.SelectingUnit, ResponsibleUnitCodes = ["FIN"] },
            TestRoster.Person("S2", "选派乙", OtherSelecting) with { Identities = Roles.SelectingUnit, ResponsibleUnitCodes = ["EDU"] },
        ],
        Appointments = [.. TestRoster.Draft.Appointments.Select(one => one.PersonCode == "P1" ? one with { SelectingUnitCode = "FIN" } : one)],
    };

    /// <summary>The ledger begins on Wednesday 16 October with an entry of the second envoy.</summary>
    public static async Task<TestCounty> OpenAsync()
    {
        var county = await TestCounty.OpenAsync();
        await county.ApplyAsync(Draft);
        await county.SayAsync(TestRoster.SecondEnvoy, "今天参加县疾控中心主题党日，15人");
        return county;
    }

    public static void At(this TestCounty county, int month, int day, int hour = 9, int minute = 0) =>
        county.Time.SetUtcNow(new DateTimeOffset(month > 12 ? 2020 : 2019, month > 12 ? month - 12 : month, day, hour, minute, 0, TimeSpan.FromHours(8)));

    public static Task<IReadOnlyList<ReminderItem>> DutiesAsync(this TestCounty county, string account) => OpenAsync(county, county.Sources<DutyReminders>(), account);

    public static Task<IReadOnlyList<ReminderItem>> WarningsAsync(this TestCounty county, string account) => OpenAsync(county, county.Sources<CoverageWarnings>(), account);

    public static Task<int> PlansAsync(this TestCounty county) => county.Get<InspectionRound>().RunAsync(Token);

    public static Task<int> RemindAsync(this TestCounty county) => county.Get<DailyReminders>().RunAsync(Token);

    public static async Task<string?> RefusalAsync(this TestCounty county) =>
        (await county.ReadAsync((session, token) => session.Audit.NewestAsync(1, token))).Select(entry => entry.Action).FirstOrDefault();

    static IReminderSource Sources<T>(this TestCounty county) => county.Get<IEnumerable<IReminderSource>>().Single(source => source is T);

    static async Task<IReadOnlyList<ReminderItem>> OpenAsync(TestCounty county, IReminderSource source, string account)
    {
        var snapshot = county.Get<CurrentRoster>().View.Snapshot;
        var today = DateOnly.FromDateTime(county.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
        var items = await county.ReadAsync((session, token) => source.OpenAsync(null, today, snapshot, session, token));
        return [.. items.Where(item => item.Receiver == snapshot.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, account))!.Id)];
    }
}
