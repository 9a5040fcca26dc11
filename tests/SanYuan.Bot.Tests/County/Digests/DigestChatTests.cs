using SanYuan.Bot.Tests.County.Duties;

namespace SanYuan.Bot.Tests.County.Digests;

public sealed class DigestChatTests
{
    [Theory]
    [InlineData("汇总", "三员简报 2019年第42周（10月14日—10月20日）\n报告0篇：")]
    [InlineData("汇总 本月", "三员简报 2019年10月（10月1日—10月31日）\n1. 报告1篇：特派员1、")]
    [InlineData("汇总 上周", "三员简报 2019年第41周（10月7日—10月13日）\n报告0篇：")]
    [InlineData("汇总 10月1日", "三员简报 2019年10月1日\n1. 报告1篇：")]
    [InlineData("汇总 四季度", "三员简报 2019年第四季度（10月1日—12月31日）\n1. 报告1篇：")]
    [InlineData("汇总 2019年", "三员简报 2019年（1月1日—12月31日）\n1. 报告1篇：")]
    [InlineData("发一下10月简报", "三员简报 2019年10月（10月1日—10月31日）\n1. 报告1篇：")]
    [InlineData("汇总 2019-W40", "三员简报 2019年第40周（9月30日—10月6日）\n1. 报告1篇：")]
    public async Task The_office_reads_any_period(string words, string answer)
    {
        await using var county = await DigestCounty.OpenAsync();
        Assert.StartsWith(answer, await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("汇总 火星", "没看懂是哪一期", "digest: no_such_period")]
    [InlineData("汇总 13月", "没看懂是哪一期", "digest: no_such_period")]
    [InlineData("汇总 五季度", "没看懂是哪一期", "digest: no_such_period")]
    [InlineData("汇总 上半年", "没看懂是哪一期", "digest: no_such_period")]
    [InlineData("汇总 下月", "2019年11月还没开始", "digest: no_data")]
    [InlineData("汇总 明年", "2020年还没开始", "digest: no_data")]
    [InlineData("汇总 9月", "2019年9月没有数据：台账从2019年10月1日开始", "digest: no_data")]
    [InlineData("汇总 2018年", "2018年没有数据：台账从2019年10月1日开始", "digest: no_data")]
    public async Task A_period_that_is_none_or_has_nothing_is_said_so(string words, string answer, string refusal)
    {
        await using var county = await DigestCounty.OpenAsync();
        Assert.StartsWith(answer, await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
        Assert.Equal(refusal, await county.RefusalAsync());
    }

    [Fact]
    public async Task The_month_tells_duties_and_organisational_life_too()
    {
        await using var county = await DigestCounty.OpenAsync();
        Assert.Equal(
            "三员简报 2019年10月（10月1日—10月31日）\n1. 报告1篇：特派员1、指导员0、监督员0\n2. 有报告的单位1家：县疾控中心1\n3. 未报告3人：李秀英、周指导、孙监督\n"
            + "4. 职责4项：完成1、待完成3\n5. 组织生活应开展12项，已开展1项，4个支部有缺项\n没有未整改的问题。\n6. 未邀请就开的1家：县疾控中心\n看哪一项的台账，回「明细 1」",
            await county.SayAsync(TestRoster.Office, "汇总 10月"));
    }

    [Fact]
    public async Task Leaders_read_one_screen_without_names()
    {
        await using var county = await DigestCounty.OpenAsync();
        Assert.Equal(
            "三员简报 2019年10月（10月1日—10月31日）\n1. 报告1篇：特派员1、指导员0、监督员0\n2. 有报告的单位1家\n3. 未报告3人\n4. 职责4项：完成1、待完成3\n"
            + "5. 组织生活应开展12项，已开展1项，4个支部有缺项\n没有未整改的问题，本期销号0条\n看哪一项的台账，回「明细 1」",
            await county.SayAsync(TestRoster.Leader, "汇总 本月"));
    }

    [Fact]
    public async Task A_unit_reads_of_its_own_branch_alone()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, "今天到教体局检查，发现台账不全");
        await county.SayAsync(TestRoster.Supervisor, "今天到县疾控中心检查，发现记录不规范");
        Assert.Equal(
            "县疾控中心简报 2019年10月（10月1日—10月31日）\n1. 三员到访2次：王建国1、孙监督1\n2. 组织生活已开展1项（主题党日），还缺2项（支委会、党小组会）\n"
            + "3. 问题：本期发现1条，本期销号0条，未整改1条，待核实0条\n看哪一项的台账，回「明细 1」",
            await county.SayAsync(TestRoster.Liaison, "汇总"));
    }

    [Fact]
    public async Task A_selecting_unit_reads_of_its_own_people_and_nothing_of_findings()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "今天参加县疾控中心主题党日，发现记录不规范");
        await county.SayAsync(TestRoster.Liaison, October.Invite);
        await county.SayAsync(TestRoster.Envoy, "请假 1 出差");
        Assert.Equal(
            "选派人员简报 2019年10月（10月1日—10月31日）\n1. 选派1人，报告1篇：王建国1\n三员都有报告。\n2. 职责1项：完成1\n3. 受邀参会1人次：到会0、请假1\n看哪一项的台账，回「明细 1」",
            await county.SayAsync(DutyCounty.Selecting, "汇总"));
        Assert.StartsWith("选派人员简报 2019年10月（10月1日—10月31日）\n选派0人，报告0篇\n", await county.SayAsync(DutyCounty.OtherSelecting, "汇总"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appointee_is_refused_with_a_line_in_the_audit_trail()
    {
        await using var county = await DigestCounty.OpenAsync();
        Assert.Contains("没有改动", await county.SayAsync(TestRoster.Envoy, "汇总"), StringComparison.Ordinal);
        Assert.Equal("digest: not_allowed", await county.RefusalAsync());
    }
}
