using SanYuan.Core.Practices;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Practices;

/// <summary>Three practices: 1 and 3 of the envoy wang and the instructor zhou, 2 of qian, whose term has ended. Wednesday 16 October 2019, noon.</summary>
internal static class PracticeCounty
{
    public const string Meeting = "开好组织生活会，会前先谈心谈话，把问题摆出来，批评才不走过场 #组织生活会";
    public const string Question = "请教 怎么开好组织生活会";

    public static async Task<TestCounty> OpenAsync()
    {
        var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, $"经验：{Meeting}");
        await county.ApplyAsync(RosterDraft.Empty with { Appointments = [Term(null)] });
        await county.SayAsync(TestRoster.Ended, "经验分享：组织生活会提前一周发提纲，每人都写发言要点");
        await county.ApplyAsync(RosterDraft.Empty with { Appointments = [Term(new DateOnly(2019, 10, 15))] });
        await county.SayAsync(TestRoster.Instructor, "经验：企业党员三班倒，党小组会放在交接班后开，组织生活会也跟着班次走");
        return county;
    }

    public static Task<Practice?> PracticeAsync(this TestCounty county, long number) => county.ReadAsync((session, token) => session.Practices.FindAsync(number, token));

    public static async Task<string> RefusalAsync(this TestCounty county) => (await county.AuditAsync()).FirstOrDefault("");

    static AppointmentDraft Term(DateOnly? end) => new("Q1", Roles.Envoy, "CDC", new DateOnly(2019, 7, 1)) { End = end };
}
