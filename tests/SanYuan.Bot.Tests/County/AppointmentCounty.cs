using SanYuan.Core.Audit;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>The small county with people to be appointed, a selecting unit, and a weak unit nobody is at.</summary>
internal static class AppointmentCounty
{
    public const string Candidate = "he";
    public const string Selecting = "xuan";
    public const string SecondOffice = "ban2";

    public static readonly RosterDraft Draft = new(
        [
            new UnitDraft("ORG", "县委组织部", UnitKind.Organ) { Sector = "党建", Place = GeoPoint.Of(23.1, 113.1) },
            new UnitDraft("HOS", "县医院", UnitKind.Organ) { Sector = "民生", IsWeak = true, Place = GeoPoint.Of(23.2, 113.2) },
        ],
        [
            TestRoster.Person("C1", "何新人", Candidate) with { WorkUnitCode = "ORG" },
            new PersonDraft("C2", "吴医生") { WorkUnitCode = "HOS" },
            new PersonDraft("C3", "陈教师") { WorkUnitCode = "EDU" },
            new PersonDraft("S1", "张三") { WorkUnitCode = "ORG" },
            new PersonDraft("S2", "张三") { WorkUnitCode = "EDU" },
            TestRoster.Person("O1", "选派人", Selecting) with { Identities = Roles.SelectingUnit, ResponsibleUnitCodes = ["ORG"] },
            TestRoster.Person("B2", "办公二", SecondOffice) with { Identities = Roles.Office },
        ],
        []);

    public static async Task<TestCounty> OpenAsync()
    {
        var county = await TestCounty.OpenAsync();
        await county.ApplyAsync(Draft);
        return county;
    }

    /// <summary>何新人, checked, proposed to the hospital from 1 November for two years (appointment 6), not yet trained.</summary>
    public static async Task<TestCounty> OpenProposedAsync()
    {
        var county = await OpenAsync();
        await county.SayAsync(TestRoster.Office, "推荐人选 何新人 到 县医院 任特派员");
        await county.SayAsync(TestRoster.Office, "人选1 条件全部合格");
        await county.SayAsync(TestRoster.Office, "人选1 拟派 2019-11-01 起 两年 选派单位 县委组织部");
        return county;
    }

    public static void At(TestCounty county, int month, int day, int hour) =>
        county.Time.SetUtcNow(new DateTimeOffset(2019, month, day, hour, 0, 0, TimeSpan.FromHours(8)));

    public static Task<Appointment?> FindAsync(TestCounty county, int number) => county.ReadAsync((session, token) => session.Appointments.FindAsync(number, token));

    public static async Task<string> LastRefusalAsync(TestCounty county)
    {
        IReadOnlyList<AuditEntry> entries = await county.ReadAsync((session, token) => session.Audit.NewestAsync(1, token));
        return entries.Count == 0 ? "" : entries[0].Action;
    }

    public static Roles RolesOf(TestCounty county, string account, DateOnly day)
    {
        var roster = county.Get<CurrentRoster>().View.Snapshot;
        return roster.RolesOf(roster.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, account))!.Id, day);
    }
}
