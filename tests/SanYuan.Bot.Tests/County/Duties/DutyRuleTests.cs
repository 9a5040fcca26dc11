namespace SanYuan.Bot.Tests.County.Duties;

public sealed class DutyRuleTests
{
    static async Task<int> VersionsAsync(TestCounty county) => (await county.ReadAsync((session, token) => session.Duties.ChangedAsync(token))).Count;

    [Fact]
    public async Task The_office_reads_the_rules_numbered_and_changes_one()
    {
        await using var county = await DutyCounty.OpenAsync();
        var list = await county.SayAsync(TestRoster.Office, "职责");
        Assert.Contains("1 监督员督导检查 每月1次\n2 特派员到岗履职 每月1次", list, StringComparison.Ordinal);
        Assert.Contains("10 支部民主评议党员 每年1次", list, StringComparison.Ordinal);
        Assert.Equal(
            "已改：职责 3 指导员到岗履职 每季度2次（原每月1次）\n从10月16日起，以前各期按原规定算。",
            await county.SayAsync(TestRoster.Office, "职责3 改为每季度2次"));
        Assert.Contains("3 指导员到岗履职 每季度2次", await county.SayAsync(TestRoster.Office, "职责"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_change_is_kept_with_who_made_it()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "职责3 停用");
        Assert.DoesNotContain("到岗履职", await county.SayAsync(TestRoster.Instructor, "我的职责"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "职责3启用");
        Assert.Contains("到岗履职", await county.SayAsync(TestRoster.Instructor, "我的职责"), StringComparison.Ordinal);
        Assert.Contains("没有改动", await county.SayAsync(TestRoster.Office, "职责3启用"), StringComparison.Ordinal);
        var kept = await county.ReadAsync((session, token) => session.Duties.ChangesAsync(3, token));
        Assert.Equal([(false, county.PersonOf(TestRoster.Office)), (true, county.PersonOf(TestRoster.Office))], kept.Select(one => (one.Rule.IsActive, one.Made.By)));
    }

    [Theory]
    [InlineData("职责3 改为每月0次", "duty.change: no_count")]
    [InlineData("职责3 改为每月-1次", "duty.change: no_count")]
    [InlineData("职责3 改为每年400次", "duty.change: too_many")]
    [InlineData("职责3 改为每月999999999次", "duty.change: too_many")]
    [InlineData("职责99 停用", "duty.change: no_such_duty")]
    [InlineData("职责3 宽限30天", "duty.change: grace")]
    [InlineData("职责3 改为每季度2次，从10月1日起", "duty.change: in_the_past")]
    [InlineData("职责3 改为每季度2次，从2月30日起", "duty.change: no_such_day")]
    [InlineData("增加职责：两新组织 主题党日 每季度1次", "duty.add: contradicts")]
    [InlineData("增加职责：特派员 打太极 每季度1次", "duty.add: no_such_type")]
    public async Task A_rule_that_cannot_be_is_refused_and_nothing_is_changed(string words, string audit)
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Contains("没有改动", await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
        Assert.Equal(audit, await county.RefusalAsync());
        Assert.Equal(0, await VersionsAsync(county));
    }

    [Theory]
    [InlineData(TestRoster.Envoy)]
    [InlineData(TestRoster.Supervisor)]
    [InlineData(TestRoster.Liaison)]
    [InlineData(TestRoster.Leader)]
    [InlineData(DutyCounty.Selecting)]
    public async Task Only_the_office_changes_rules(string account)
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Contains("由党建办使用", await county.SayAsync(account, "职责3 停用"), StringComparison.Ordinal);
        Assert.Equal("duty.change: not_allowed", await county.RefusalAsync());
        Assert.Equal(0, await VersionsAsync(county));
    }

    [Fact]
    public async Task A_rule_is_added_owed_and_reaches_those_it_is_for()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.StartsWith("已增加：职责 11 特派员谈心谈话 每季度2次", await county.SayAsync(TestRoster.Office, "增加职责：特派员 谈心谈话 每季度2次"), StringComparison.Ordinal);
        Assert.Contains("第四季度在县疾控中心谈心谈话 2次，还差2次", await county.SayAsync(TestRoster.Envoy, "我的职责"), StringComparison.Ordinal);
        Assert.DoesNotContain("谈心谈话", await county.SayAsync(TestRoster.Instructor, "我的职责"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redelivered_change_is_made_once()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAgainAsync(TestRoster.Office, "职责3 停用", "same");
        await county.SayAgainAsync(TestRoster.Office, "职责3 停用", "same");
        Assert.Equal(1, await VersionsAsync(county));
    }
}
