namespace SanYuan.Bot.Tests.County.Results;

public sealed class SupportTests
{
    const string Told = "县疾控中心 提供办公室一间、电脑一台";

    [Theory]
    [InlineData(TestRoster.Liaison, Told)]
    [InlineData(TestRoster.Liaison, "提供办公室一间、电脑一台")]
    [InlineData(TestRoster.Liaison, "我单位为特派员提供了办公室一间、电脑一台")]
    [InlineData(TestRoster.Office, "疾控提供办公室一间、电脑一台")]
    public async Task The_liaison_of_the_unit_and_the_office_say_what_is_provided(string account, string words)
    {
        await using var county = await ResultCounty.OpenAsync();
        Assert.StartsWith("已记保障1：县疾控中心 提供办公室一间、电脑一台", await county.SayAsync(account, words), StringComparison.Ordinal);
        foreach (var reader in new[] { TestRoster.Office, TestRoster.Leader, TestRoster.Envoy, TestRoster.Supervisor, FindingCounty.Selecting })
            Assert.Equal("单位保障1条\n1 县疾控中心：办公室一间、电脑一台（10月16日）", await county.SayAsync(reader, "保障"));
        Assert.StartsWith("还没有记过", await county.SayAsync(FindingCounty.OtherLiaison, "保障"), StringComparison.Ordinal);
        Assert.StartsWith("还没有记过", await county.SayAsync(TestRoster.Instructor, "保障"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_twice_is_kept_once()
    {
        await using var county = await ResultCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Told);
        Assert.Contains("没有重复记", await county.SayAsync(TestRoster.Office, Told), StringComparison.Ordinal);
        Assert.StartsWith("单位保障1条", await county.SayAsync(TestRoster.Office, "保障 县疾控中心"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FindingCounty.OtherLiaison, Told, "support.tell: not_yours")]
    [InlineData(TestRoster.Office, "县水晶宫 提供办公室一间", "support.tell: unknown_unit")]
    [InlineData(TestRoster.Office, "提供办公室一间", "support.tell: no_unit")]
    public async Task What_does_not_belong_is_refused(string account, string words, string audit)
    {
        await using var county = await ResultCounty.OpenAsync();
        Assert.Contains("没有", await county.SayAsync(account, words), StringComparison.Ordinal);
        Assert.Equal(audit, await county.RefusalAsync());
        Assert.StartsWith("还没有记过", await county.SayAsync(TestRoster.Office, "保障"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_and_an_appointee_s_report_stays_one()
    {
        await using var county = await ResultCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "县疾控中心 提供办公室" + new string('好', 300));
        Assert.Equal("support.tell: too_long", await county.RefusalAsync());
        Assert.DoesNotContain("保障", await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心主题党日，15人，单位提供了会议室"), StringComparison.Ordinal);
        Assert.Equal(1, await county.EntriesAsync());
    }

    [Fact]
    public async Task What_was_told_by_mistake_is_taken_back_by_the_unit_or_the_office_and_nobody_else()
    {
        await using var county = await ResultCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Told);
        await county.SayAsync(FindingCounty.OtherLiaison, "撤回保障1");
        Assert.Equal("support.withdraw: not_yours", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Envoy, "撤回保障1");
        Assert.Equal("support.withdraw: not_allowed", await county.RefusalAsync());
        Assert.StartsWith("已撤回保障1", await county.SayAsync(TestRoster.Liaison, "撤回保障1"), StringComparison.Ordinal);
        Assert.StartsWith("没有您能改的保障1", await county.SayAsync(TestRoster.Office, "保障1撤回"), StringComparison.Ordinal);
        Assert.StartsWith("还没有记过", await county.SayAsync(TestRoster.Office, "保障"), StringComparison.Ordinal);
    }
}
