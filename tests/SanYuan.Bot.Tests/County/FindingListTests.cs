namespace SanYuan.Bot.Tests.County;

public sealed class FindingListTests
{
    [Fact]
    public async Task Each_sees_the_open_findings_that_are_theirs_to_see()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        await county.SayAsync(TestRoster.Instructor, "转县教体局：公开栏内容陈旧");
        Assert.Equal("没销号的问题1条\n问题1 会议记录不规范｜已送单位｜10月30日前\n看一条的经过回「问题1」。", await county.SayAsync(TestRoster.Liaison, "未整改问题列一下"));
        Assert.Contains("没销号的问题1条\n问题3 公开栏内容陈旧", await county.SayAsync(FindingCounty.OtherLiaison, "问题"), StringComparison.Ordinal);
        Assert.Contains("没销号的问题1条\n问题1 县疾控中心", await county.SayAsync(TestRoster.Envoy, "问题"), StringComparison.Ordinal);
        Assert.Equal("没有还没销号的问题。", await county.SayAsync(TestRoster.SecondEnvoy, "问题"));
        Assert.Contains("没销号的问题2条", await county.SayAsync(TestRoster.Supervisor, "问题"), StringComparison.Ordinal);
        Assert.StartsWith("这个由三员、联络员、党建办、县领导、管理员使用", await county.SayAsync(FindingCounty.Selecting, "问题"), StringComparison.Ordinal);
        Assert.Contains("没销号的问题2条", await county.SayAsync(TestRoster.Office, "问题清单"), StringComparison.Ordinal);
        Assert.Contains("没销号的问题2条", await county.SayAsync(TestRoster.Leader, "问题"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_shown_with_its_life_to_who_may_see_it()
    {
        await using var county = await FindingCounty.OpenRectifiedAsync();
        await county.SayAsync(TestRoster.Supervisor, "退回1 签名表还是空的");
        Assert.Equal(
            "问题1（退回重改，10月24日前）县疾控中心\n会议记录不规范\n10月16日 王建国报告\n10月16日 送到单位\n10月17日 赵联络报整改：整改1：已换新记录本\n10月17日 孙监督退回：签名表还是空的",
            await county.SayAsync(TestRoster.Liaison, "问题1"));
        foreach (var stranger in new[] { FindingCounty.OtherLiaison, TestRoster.SecondEnvoy, TestRoster.Instructor })
            Assert.StartsWith("问题1不归您这边", await county.SayAsync(stranger, "问题1"), StringComparison.Ordinal);
        Assert.StartsWith("没有找到问题99", await county.SayAsync(TestRoster.Office, "问题99"), StringComparison.Ordinal);
        var audit = await county.AuditAsync();
        Assert.Equal(["finding.show: unknown_number", .. Enumerable.Repeat("finding.show: not_yours", 3)], audit);
    }
}
