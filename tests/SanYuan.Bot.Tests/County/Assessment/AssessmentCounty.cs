using Microsoft.Extensions.DependencyInjection;
using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Assessment;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Assessment;

/// <summary>The county of duties with a liaison of its firm, a second of the office, and one of the office who is an appointee as well.</summary>
internal static class AssessmentCounty
{
    public const string FirmLiaison = "tai";
    public const string SecondOffice = "mi";
    public const string OfficeEnvoy = "shuang";

    static readonly RosterDraft Draft = DutyCounty.Draft with
    {
        People =
        [
            .. DutyCounty.Draft.People,
            TestRoster.Person("L3", "泰联络", FirmLiaison) with { Identities = Roles.Liaison, ResponsibleUnitCodes = ["KH"] },
            TestRoster.Person("B2", "米副主任", SecondOffice) with { Identities = Roles.Office },
            TestRoster.Person("B3", "双身份", OfficeEnvoy) with { Identities = Roles.Office },
        ],
        Appointments = [.. DutyCounty.Draft.Appointments, new AppointmentDraft("B3", Roles.Envoy, "EDU", new DateOnly(2019, 1, 1))],
    };

    /// <summary>Friday 20 December 2019, unless told otherwise. The envoy wang came to the one meeting and reported in October and November; li was invited and did nothing.</summary>
    public static async Task<TestCounty> OpenAsync(int month = 12, int day = 20, int hour = 9, Action<IServiceCollection>? change = null)
    {
        var county = await TestCounty.OpenAsync(change);
        await county.ApplyAsync(Draft);
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账");
        await county.SayAsync(TestRoster.Liaison, "邀请王建国、李秀英周五下午三点在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        county.At(18, 15);
        await county.SayAsync(TestRoster.Envoy, "签到");
        await county.SayAsync(TestRoster.Liaison, "到会：王建国");
        DutyCounty.At(county, 11, 5);
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支委会，6人");
        DutyCounty.At(county, month, day, hour);
        return county;
    }

    public static async Task<YearScores> ScoresAsync(this TestCounty county, int year = 2019)
    {
        var roster = county.Get<CurrentRoster>().View.Snapshot;
        return await county.ReadAsync((session, token) => county.Get<AssessmentDesk>().AllAsync(year, county.Get<CountyClock>().Today, roster, session, token));
    }

    /// <summary>Settles 2019 in front of the office.</summary>
    public static async Task<string> SettleAsync(this TestCounty county)
    {
        await county.SayAsync(TestRoster.Office, "考核定档 2019");
        return await county.SayAsync(TestRoster.Office, "确认定档");
    }
}
