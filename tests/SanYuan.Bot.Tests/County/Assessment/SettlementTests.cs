using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Assessment;

public sealed class SettlementTests
{
    [Fact]
    public async Task The_office_sees_what_is_frozen_and_confirms_it()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "考核规则 表扬64 约谈30");
        var preview = await county.SayAsync(TestRoster.Office, "考核定档 2019");
        Assert.StartsWith("2019年度考核定档预览：6人，平均", preview, StringComparison.Ordinal);
        Assert.Contains("表扬（64分起）1人：王建国66.8\n约谈提醒（30分以下）", preview, StringComparison.Ordinal);
        Assert.StartsWith("2019年度考核已定档：表扬1人，约谈提醒", await county.SayAsync(TestRoster.Office, "确认定档"), StringComparison.Ordinal);
        Assert.Contains("66.8分，已定档：表扬", await county.SayAsync(TestRoster.Envoy, "我的考核"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_hears_their_own_result_and_nobody_elses()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SettleAsync();
        DutyCounty.At(county, 12, 20, 10);
        var mine = Assert.Single(await county.ReceivedAsync(TestRoster.Envoy), text => text.Contains("年度考核", StringComparison.Ordinal));
        Assert.StartsWith("您2019年度考核66.8分（特派员），谢谢您", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("66.8", string.Concat(await county.ReceivedAsync(TestRoster.SecondEnvoy)), StringComparison.Ordinal);
        Assert.DoesNotContain(await county.ReceivedAsync(TestRoster.Liaison), text => text.Contains("年度考核", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_night_nobody_is_told_before_the_morning()
    {
        await using var county = await AssessmentCounty.OpenAsync(12, 19, 22);
        await county.SettleAsync();
        Assert.DoesNotContain(await county.ReceivedAsync(TestRoster.Envoy), text => text.Contains("年度考核", StringComparison.Ordinal));
        DutyCounty.At(county, 12, 20, 8);
        Assert.Contains(await county.ReceivedAsync(TestRoster.Envoy), text => text.Contains("年度考核", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_settled_year_stays_as_it_was_and_the_office_sees_what_changed()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SettleAsync();
        Assert.Equal("2019年度考核定档后，没有人的数据有变化。", await county.SayAsync(TestRoster.Office, "考核差异 2019"));
        await county.SayAsync(TestRoster.Envoy, "撤销");
        await county.SayAsync(TestRoster.Office, "考核规则 出勤100 履职0 成效0");
        Assert.StartsWith("您2019年度考核（特派员，在任满11个月）：66.8分，已定档\n出勤 30/30", await county.SayAsync(TestRoster.Envoy, "我的考核 2019"), StringComparison.Ordinal);
        Assert.Contains("✓ #2 11月5日", await county.SayAsync(TestRoster.Envoy, "考核明细 2019 4"), StringComparison.Ordinal);
        Assert.Contains("定档后台账有更正：现在算是49.88分", await county.SayAsync(TestRoster.Office, "考核 王建国 2019"), StringComparison.Ordinal);
        Assert.Contains("王建国 66.8→49.88", await county.SayAsync(TestRoster.Office, "考核差异 2019"), StringComparison.Ordinal);
        Assert.Contains("（已定档）", await county.SayAsync(TestRoster.Office, "考核名单 2019"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestRoster.Office, "确认定档", "assessment.confirm: no_preview")]
    [InlineData(TestRoster.Office, "考核定档 2020", "assessment.settle: future_year")]
    [InlineData(TestRoster.Office, "考核定档 2018", "assessment.settle: no_data")]
    [InlineData(AssessmentCounty.OfficeEnvoy, "考核定档 2019", "assessment.settle: own_affair")]
    [InlineData(TestRoster.Leader, "考核定档 2019", "assessment.settle: not_allowed")]
    [InlineData(TestRoster.Office, "考核差异 2019", "assessment.differences: not_settled")]
    public async Task What_cannot_be_settled_is_not(string account, string words, string refusal)
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(account, words);
        Assert.Equal(refusal, await county.RefusalAsync());
    }

    [Fact]
    public async Task Not_before_december_not_twice_and_not_while_a_contest_is_open()
    {
        await using var county = await AssessmentCounty.OpenAsync(11, 30);
        await county.SayAsync(TestRoster.Office, "考核定档 2019");
        Assert.Equal("assessment.settle: too_early", await county.RefusalAsync());
        DutyCounty.At(county, 12, 20);
        await county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 1 那天我到会了");
        Assert.Contains("异议1", await county.SayAsync(TestRoster.Office, "考核定档 2019"), StringComparison.Ordinal);
        Assert.Equal("assessment.settle: open_contests", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Office, "异议1 不采纳 签到表上没有");
        await county.SettleAsync();
        Assert.Contains("12月20日已由办公室定档", await county.SayAsync(TestRoster.Office, "考核定档 2019"), StringComparison.Ordinal);
        Assert.Equal("assessment.settle: settled", await county.RefusalAsync());
        await county.SayAsync(AssessmentCounty.SecondOffice, "确认定档");
        Assert.Equal("assessment.confirm: no_preview", await county.RefusalAsync());
        await county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 2019 1 那天我到会了");
        Assert.Equal("assessment.contest: settled", await county.RefusalAsync());
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_shown_again_before_it_is_frozen()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "考核定档 2019");
        await county.SayAsync(TestRoster.Envoy, "撤销");
        Assert.StartsWith("看过预览后台账有变化，没有定档", await county.SayAsync(TestRoster.Office, "确认定档"), StringComparison.Ordinal);
        Assert.StartsWith("2019年度考核已定档", await county.SayAsync(TestRoster.Office, "确认定档"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_holds_for_a_day()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "考核定档 2019");
        DutyCounty.At(county, 12, 21, 10);
        await county.SayAsync(TestRoster.Office, "确认定档");
        Assert.Equal("assessment.confirm: no_preview", await county.RefusalAsync());
    }

    [Fact]
    public async Task Whoever_acted_for_less_than_three_months_is_neither_praised_nor_talked_to()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.ApplyAsync(new([], [TestRoster.Person("P8", "新来的", "xin")], [new AppointmentDraft("P8", Roles.Envoy, "EDU", new DateOnly(2019, 10, 1))]));
        var score = (await county.ScoresAsync()).Scores.Single(one => one.Person == county.PersonOf("xin"));
        Assert.Equal((2, 0m, Core.Assessment.Scoring.Outcome.None), (score.Months, score.Total, score.Outcome));
    }
}
