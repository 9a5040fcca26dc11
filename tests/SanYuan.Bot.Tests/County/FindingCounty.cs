using SanYuan.Core.Findings;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>Findings at the health centre, whose envoys are wang and li, whose liaison is zhao, in the sector of the supervisor sun. Wednesday 16 October 2019.</summary>
internal static class FindingCounty
{
    /// <summary>A liaison of another unit.</summary>
    public const string OtherLiaison = "feng";

    /// <summary>Dispatched the envoy wang.</summary>
    public const string Selecting = "xuan";

    public const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账";

    public static readonly RosterDraft More = new(
        [new UnitDraft("ZZ", "县组织部", UnitKind.Organ)],
        [
            TestRoster.Person("L2", "冯联络", OtherLiaison) with { Identities = Roles.Liaison, ResponsibleUnitCodes = ["EDU"] },
            TestRoster.Person("S1", "宣选派", Selecting) with { Identities = Roles.SelectingUnit, ResponsibleUnitCodes = ["ZZ"] },
        ],
        [new AppointmentDraft("P1", Roles.Envoy, "CDC", new DateOnly(2019, 1, 1)) { SelectingUnitCode = "ZZ" }]);

    public static async Task<TestCounty> OpenAsync()
    {
        var county = await TestCounty.OpenAsync();
        await county.ApplyAsync(More);
        return county;
    }

    /// <summary>With one finding (1) and one suggestion (2) told by wang and sent to the unit at 17:07.</summary>
    public static async Task<TestCounty> OpenSentAsync()
    {
        var county = await OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        county.At(16, 17, 8);
        Assert.Equal(1, await county.BundleAsync());
        return county;
    }

    public static async Task<TestCounty> OpenRectifiedAsync()
    {
        var county = await OpenSentAsync();
        county.At(17, 9);
        await county.SayAsync(TestRoster.Liaison, "整改1：已换新记录本");
        return county;
    }

    public static Task<int> BundleAsync(this TestCounty county) => county.Get<FindingBundle>().RunAsync(TestContext.Current.CancellationToken);

    public static async Task<FindingCase> FindingAsync(this TestCounty county, long number) => (await county.ReadAsync((session, token) => session.FindingLife.FindAsync(number, token)))!;

    public static async Task<IReadOnlyList<FindingStepKind>> StepsAsync(this TestCounty county, long number) =>
        [.. (await county.ReadAsync((session, token) => session.FindingLife.StepsAsync([number], token))).Select(step => step.Kind)];

    public static Task<string[]> AuditAsync(this TestCounty county) =>
        county.ReadAsync(async (session, token) => (await session.Audit.NewestAsync(20, token)).Select(entry => entry.Action).ToArray());

    public static async Task<string> LastToAsync(this TestCounty county, string account) => (await county.ReceivedAsync(account))[^1];
}
