using SanYuan.Core.Digests.Sending;

namespace SanYuan.Bot.Tests.County.Duties;

public sealed class CoverageTests
{
    [Fact]
    public async Task A_branch_is_read_with_the_entries_that_prove_what_it_held()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Equal(
            "县疾控中心\n10月：主题党日✓#1、支委会✗、党小组会✗\n第四季度：支部党员大会✗、党课✗\n2019年：组织生活会✗、民主评议党员✗",
            await county.SayAsync(TestRoster.Office, "覆盖 县疾控中心"));
        Assert.StartsWith("组织生活覆盖（4个支部，开展的个数）\n10月：主题党日1、支委会0", await county.SayAsync(TestRoster.Leader, "覆盖"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_reads_within_their_scope()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.StartsWith("组织生活覆盖（2个支部", await county.SayAsync(TestRoster.Supervisor, "覆盖"), StringComparison.Ordinal);
        foreach (var account in new[] { TestRoster.Liaison, TestRoster.Envoy, DutyCounty.Selecting })
            Assert.StartsWith("县疾控中心\n", await county.SayAsync(account, "覆盖"), StringComparison.Ordinal);
        Assert.StartsWith("康禾药业\n", await county.SayAsync(TestRoster.Instructor, "覆盖"), StringComparison.Ordinal);
        Assert.StartsWith("康禾药业不在您负责的范围", await county.SayAsync(TestRoster.Liaison, "覆盖 康禾药业"), StringComparison.Ordinal);
        Assert.Equal("coverage.show: not_yours", await county.RefusalAsync());
    }

    [Theory]
    [InlineData("覆盖 不存在的单位", "coverage.show: no_such_unit")]
    [InlineData("覆盖 13月", "coverage.show: no_such_month")]
    [InlineData("覆盖 2020年5月", "coverage.show: no_such_month")]
    public async Task What_cannot_be_shown_is_said(string words, string audit)
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, words);
        Assert.Equal(audit, await county.RefusalAsync());
    }

    [Fact]
    public async Task A_branch_is_warned_of_three_working_days_before_the_month_ends_its_appointees_and_liaison_hear()
    {
        await using var county = await DutyCounty.OpenAsync();
        county.At(10, 25);
        Assert.Empty(await county.WarningsAsync(TestRoster.Liaison));
        county.At(10, 28);
        var item = Assert.Single(await county.WarningsAsync(TestRoster.Liaison));
        Assert.Equal("县疾控中心10月还缺支委会、党小组会（10月31日前）", item.Line);
        Assert.Contains("职责5", item.Why.Rule, StringComparison.Ordinal);
        Assert.Equal(item.Key, Assert.Single(await county.WarningsAsync(TestRoster.Envoy)).Key);
        Assert.Contains("康禾药业10月还缺主题党日", Assert.Single(await county.WarningsAsync(TestRoster.Instructor)).Line, StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心支委会，5人");
        await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心党小组会，6人");
        Assert.Empty(await county.WarningsAsync(TestRoster.Liaison));
    }

    [Fact]
    public async Task What_is_planned_before_the_period_ends_is_not_warned_of()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请三员10月30日下午三点在二楼会议室参加支委会");
        await county.SayAsync(TestRoster.Liaison, "邀请三员11月5日下午三点在二楼会议室参加党小组会");
        county.At(10, 28);
        Assert.Equal("县疾控中心10月还缺党小组会（10月31日前）", Assert.Single(await county.WarningsAsync(TestRoster.Liaison)).Line);
        await county.SayAsync(TestRoster.Liaison, "1号会议取消");
        Assert.Contains("支委会、党小组会", Assert.Single(await county.WarningsAsync(TestRoster.Liaison)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_and_a_year_are_warned_of_seven_working_days_before_they_end()
    {
        await using var county = await DutyCounty.OpenAsync();
        county.At(12, 19);
        Assert.Empty(await county.WarningsAsync(TestRoster.Liaison));
        county.At(12, 20);
        Assert.Equal(["2019", "2019-Q4"], (await county.WarningsAsync(TestRoster.Liaison)).Select(item => item.Key.Split(':')[^1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_office_reads_one_line_in_the_digest_and_the_list_on_demand()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Equal("没有快到期还没开展的组织生活。", await county.SayAsync(TestRoster.Office, "预警"));
        county.At(10, 28, 9, 8);
        await county.Get<DigestRound>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Contains(". 预警：4个支部有组织生活快到期未开展，回「预警」看名单\n", (await county.ReceivedAsync(TestRoster.Office))[^1], StringComparison.Ordinal);
        Assert.StartsWith("预警4条：", await county.SayAsync(TestRoster.Office, "预警"), StringComparison.Ordinal);
        Assert.StartsWith("预警1条：", await county.SayAsync(TestRoster.Liaison, "预警"), StringComparison.Ordinal);
    }
}
