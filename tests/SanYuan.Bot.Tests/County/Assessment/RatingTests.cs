using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Assessment;

public sealed class RatingTests
{
    static Task<IReadOnlyList<Rating>> RatingsAsync(TestCounty county) => county.ReadAsync((session, token) => session.Assessments.RatingsAsync(2019, null, token));

    [Fact]
    public async Task A_selecting_unit_hears_its_own_and_a_unit_rates_those_posted_there()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        Assert.StartsWith("已记下王建国2019年度的评议（县财政局）：称职。", await county.SayAsync(DutyCounty.Selecting, "评议 王建国 称职 下得去、待得住"), StringComparison.Ordinal);
        Assert.StartsWith("已记下王建国2019年度的评价（县疾控中心）：满意。", await county.SayAsync(TestRoster.Liaison, "评价 王建国 满意 帮我们理顺了台账"), StringComparison.Ordinal);
        var mine = await county.SayAsync(TestRoster.Envoy, "我的考核");
        Assert.Contains("9 选派单位评议 80/100 得7.2（满9）\n10 派驻单位评价 100/100 得9（满9）", mine, StringComparison.Ordinal);
        Assert.Contains("80% 县财政局：称职，下得去、待得住", await county.SayAsync(TestRoster.Envoy, "考核明细 9"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_one_replaces_the_former_visibly_and_both_are_kept()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(DutyCounty.Selecting, "听取王建国汇报 好");
        Assert.Contains("原来是「优秀」，改按这次的算；原来的也留存", await county.SayAsync(DutyCounty.Selecting, "听取王建国的汇报：一般，汇报不够实"), StringComparison.Ordinal);
        Assert.Equal([Grade.Excellent, Grade.BarelyCompetent], (await RatingsAsync(county)).Select(one => one.Content.Grade));
        Assert.Contains("9 选派单位评议 60/100", await county.SayAsync(TestRoster.Envoy, "我的考核"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DutyCounty.OtherSelecting, "评议 王建国 优秀", "assessment.hear: not_sent_by_you")]
    [InlineData(DutyCounty.Selecting, "评议 李秀英 优秀", "assessment.hear: not_sent_by_you")]
    [InlineData(AssessmentCounty.FirmLiaison, "评价 王建国 满意", "assessment.rate: not_posted_here")]
    [InlineData(TestRoster.Liaison, "评价 周指导 满意", "assessment.rate: not_posted_here")]
    [InlineData(TestRoster.Liaison, "评价 王建军 满意", "assessment.rate: unknown_person")]
    [InlineData(TestRoster.Liaison, "评价 2020 王建国 满意", "assessment.rate: future_year")]
    [InlineData(TestRoster.Liaison, "评价 2017 王建国 满意", "assessment.rate: no_data")]
    [InlineData(TestRoster.Envoy, "评价 李秀英 不满意", "assessment.rate: not_allowed")]
    [InlineData(TestRoster.Office, "评议 王建国 优秀", "assessment.hear: not_allowed")]
    public async Task Nobody_rates_whom_they_have_no_part_in(string account, string words, string refusal)
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(account, words);
        Assert.Equal(refusal, await county.RefusalAsync());
        Assert.Empty(await RatingsAsync(county));
    }

    [Fact]
    public async Task Nobody_rates_themselves()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.ApplyAsync(new([], [TestRoster.Person("P1", "王建国", TestRoster.Envoy) with { Identities = Roles.Liaison | Roles.SelectingUnit, ResponsibleUnitCodes = ["CDC", "FIN"] }], []));
        await county.SayAsync(TestRoster.Envoy, "评价 王建国 满意");
        Assert.Equal("assessment.rate: own_affair", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Envoy, "评议 王建国 优秀");
        Assert.Equal("assessment.hear: own_affair", await county.RefusalAsync());
        Assert.Empty(await RatingsAsync(county));
    }

    [Fact]
    public async Task A_settled_year_is_rated_no_more()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SettleAsync();
        await county.SayAsync(TestRoster.Liaison, "评价 王建国 满意");
        Assert.Equal("assessment.rate: settled", await county.RefusalAsync());
    }
}
