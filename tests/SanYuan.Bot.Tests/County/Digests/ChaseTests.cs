using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Digests;

public sealed class ChaseTests
{
    [Fact]
    public async Task Who_reported_nothing_is_listed_with_leave_and_short_terms()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Instructor, "请假 10.15-10.17 出差");
        await county.ApplyAsync(DutyCounty.Draft with
        {
            People = [.. DutyCounty.Draft.People, TestRoster.Person("P9", "新来的", "xin")],
            Appointments = [.. DutyCounty.Draft.Appointments, new AppointmentDraft("P9", Roles.Envoy, "EDU", new DateOnly(2019, 10, 14))],
        });
        Assert.Equal(
            "2019年10月未报告4人（共5人）：李秀英、周指导（请假3天）、孙监督、新来的（10月14日到任）\n要提醒他们，回「催报」",
            await county.SayAsync(TestRoster.Office, "未报告"));
        Assert.StartsWith("2019年第40周未报告", await county.SayAsync(TestRoster.Office, "未报告 2019-W40"), StringComparison.Ordinal);
        Assert.StartsWith("没看懂是哪一期", await county.SayAsync(TestRoster.Office, "未报告 火星"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ranking_is_the_office_s_alone_and_equal_numbers_share_a_place()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "今天参加县疾控中心党课，12人");
        await county.SayAsync(TestRoster.Supervisor, "今天到县疾控中心检查");
        await county.SayAsync(TestRoster.Supervisor, "今天到教体局检查");
        await county.SayAsync(TestRoster.SecondEnvoy, "请假 10.20-10.21 出差");
        Assert.Equal(
            "2019年10月报告篇数\n1. 孙监督 2篇\n2. 王建国 1篇\n2. 李秀英 1篇（请假2天）\n没有报告的1人，回「未报告」看名单。篇数只看报了多少，不说明做得好坏。",
            await county.SayAsync(TestRoster.Office, "排名"));
        Assert.StartsWith("2019年第四季度报告篇数\n1. 孙监督 2篇", await county.SayAsync(TestRoster.Office, "四季度排名"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Leader, "排名");
        Assert.Equal("report.ranking: not_allowed", await county.RefusalAsync());
    }

    [Fact]
    public async Task Asking_for_reports_shows_whom_first_and_then_asks_each_once()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Instructor, "请假 10.15-10.17 出差");
        Assert.StartsWith("还没有发。请先回「催报」", await county.SayAsync(TestRoster.Office, "确认催报"), StringComparison.Ordinal);
        Assert.Equal("report.chase.confirm: not_previewed", await county.RefusalAsync());
        Assert.Equal(
            "2019年10月应报未报3人，其中请假1人不催\n将提醒2人：李秀英、孙监督\n确认每人发一条，回「确认催报」", await county.SayAsync(TestRoster.Office, "催报"));
        Assert.Empty(await county.ReceivedAsync(TestRoster.SecondEnvoy));
        Assert.StartsWith("已给2人各发一条提醒", await county.SayAsync(TestRoster.Office, "确认催报"), StringComparison.Ordinal);
        county.On(10, 16, 12, 10);
        Assert.StartsWith("提醒：10月还没有您的报告（10月31日前）", Assert.Single(await county.ReceivedAsync(TestRoster.SecondEnvoy)), StringComparison.Ordinal);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Instructor));
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        Assert.Contains("今天已提醒过2人不催，现在没有要催的", await county.SayAsync(TestRoster.Office, "催报"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "确认催报");
        await DutyCounty.RemindAsync(county);
        Assert.Single(await county.ReceivedAsync(TestRoster.SecondEnvoy));
    }

    [Fact]
    public async Task What_was_asked_for_stays_open_until_it_is_reported_and_is_never_said_twice()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "催报");
        await county.SayAsync(TestRoster.Office, "确认催报");
        county.On(10, 17, 9, 8);
        await DutyCounty.RemindAsync(county);
        Assert.Single(await county.ReceivedAsync(TestRoster.SecondEnvoy));
        Assert.Contains("10月还没有您的报告", await county.SayAsync(TestRoster.SecondEnvoy, "待办"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.SecondEnvoy, "今天参加县疾控中心党课，12人");
        Assert.DoesNotContain("10月还没有您的报告", await county.SayAsync(TestRoster.SecondEnvoy, "待办"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_more_often_in_a_week_than_the_office_allows()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "提醒每周最多1条");
        await county.SayAsync(TestRoster.Office, "催报");
        await county.SayAsync(TestRoster.Office, "确认催报");
        county.On(10, 17);
        Assert.Contains("本周提醒已到上限3人不催", await county.SayAsync(TestRoster.Office, "催报"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_than_the_office_ask_nobody()
    {
        await using var county = await DigestCounty.OpenAsync();
        foreach (var (account, words, refusal) in new[]
        {
            (TestRoster.Leader, "催报", "report.chase: not_allowed"), (TestRoster.Envoy, "确认催报", "report.chase.confirm: not_allowed"), (TestRoster.Liaison, "未报告", "report.missing: not_allowed"),
        })
        {
            await county.SayAsync(account, words);
            Assert.Equal(refusal, await county.RefusalAsync());
        }
    }
}
