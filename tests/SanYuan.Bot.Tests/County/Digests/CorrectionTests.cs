using SanYuan.Bot.Tests.County.Duties;

namespace SanYuan.Bot.Tests.County.Digests;

public sealed class CorrectionTests
{
    /// <summary>The digest of October was sent on 1 November, with one entry.</summary>
    static async Task<TestCounty> OpenSentAsync()
    {
        var county = await DigestCounty.OpenAsync();
        county.On(11, 1, 8, 7);
        await county.RoundAsync();
        return county;
    }

    static async Task<IReadOnlyList<string>> CorrectedAsync(TestCounty county, string account) =>
        [.. (await county.DigestsAsync(account)).Where(text => text.Contains("更正：", StringComparison.Ordinal))];

    [Fact]
    public async Task An_entry_told_late_corrects_the_digest_that_was_sent_the_next_working_day_once()
    {
        await using var county = await OpenSentAsync();
        county.On(11, 5, 15);
        await county.RoundAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "补报：10月30日参加县疾控中心党课，12人");
        Assert.Empty(await CorrectedAsync(county, TestRoster.Office));
        county.On(11, 6, 8, 17);
        await county.RoundAsync();
        await county.RoundAsync();
        var told = Assert.Single(await CorrectedAsync(county, TestRoster.Office));
        Assert.Contains("更正：三员简报 2019年10月（10月1日—10月31日）\n报告由1改为2；未报告人数由3改为2；完成的职责由1改为2\n因为#2后报的", told, StringComparison.Ordinal);
        Assert.Contains("更正：县疾控中心简报 2019年10月", Assert.Single(await CorrectedAsync(county, TestRoster.Liaison)), StringComparison.Ordinal);
        Assert.Empty(await CorrectedAsync(county, DutyCounty.Selecting));
        county.On(11, 7, 8, 17);
        await county.RoundAsync();
        Assert.Single(await CorrectedAsync(county, TestRoster.Office));
    }

    [Fact]
    public async Task Withdrawing_and_moving_an_entry_correct_it_too_and_several_changes_are_one_message()
    {
        await using var county = await OpenSentAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "今天参加县疾控中心党课，12人");
        await county.SayAsync(TestRoster.SecondEnvoy, "#2 改成10月30日");
        await county.SayAsync(TestRoster.Envoy, "撤销 #1");
        county.On(11, 4, 8, 17);
        await county.RoundAsync();
        var told = Assert.Single(await CorrectedAsync(county, TestRoster.Office));
        Assert.Contains("因为#1已撤销、#2已更正", told, StringComparison.Ordinal);
        Assert.DoesNotContain("报告由", told, StringComparison.Ordinal);
        Assert.Contains("报告由1改为0", Assert.Single(await CorrectedAsync(county, DutyCounty.Selecting)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_changes_no_figure_or_comes_after_a_month_is_not_told()
    {
        await using var county = await OpenSentAsync();
        await county.SayAsync(TestRoster.Envoy, "#1 人数改成12");
        county.On(11, 4, 8, 17);
        await county.RoundAsync();
        Assert.Empty(await CorrectedAsync(county, TestRoster.Office));
        county.On(12, 5, 8, 17);
        await county.RoundAsync();
        await county.SayAsync(TestRoster.Envoy, "撤销 #1");
        county.On(12, 6, 8, 17);
        await county.RoundAsync();
        Assert.Empty(await CorrectedAsync(county, TestRoster.Office));
    }
}
