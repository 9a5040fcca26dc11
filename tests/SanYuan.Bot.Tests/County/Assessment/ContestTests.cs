using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Assessment.Contests;

namespace SanYuan.Bot.Tests.County.Assessment;

public sealed class ContestTests
{
    static Task<IReadOnlyList<Contest>> ContestsAsync(TestCounty county) => county.ReadAsync((session, token) => session.Assessments.ContestsAsync(2019, null, token));

    [Fact]
    public async Task An_accepted_contest_adjusts_its_line_with_a_note_and_both_sides_are_told()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        Assert.StartsWith("异议1已记下：1 应邀到会", await county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 1 那天我到会了"), StringComparison.Ordinal);
        Assert.StartsWith("李秀英对2019年度考核第1条（应邀到会 0/1）有异议：那天我到会了", (await county.ReceivedAsync(TestRoster.Office))[^1], StringComparison.Ordinal);
        Assert.Contains("异议1 李秀英 第1条", await county.SayAsync(TestRoster.Office, "考核异议"), StringComparison.Ordinal);
        Assert.StartsWith("异议1已采纳，李秀英第1条照此调整", await county.SayAsync(TestRoster.Office, "异议1 采纳 签到表上有名字"), StringComparison.Ordinal);
        Assert.StartsWith("您的异议1（2019年度考核第1条）已采纳：签到表上有名字", (await county.ReceivedAsync(TestRoster.SecondEnvoy))[^1], StringComparison.Ordinal);
        Assert.Contains("1 应邀到会 1/1 得21（满21）（有采纳的异议）", await county.SayAsync(TestRoster.SecondEnvoy, "我的考核"), StringComparison.Ordinal);
        Assert.Contains("※ 异议1已采纳：签到表上有名字", await county.SayAsync(TestRoster.SecondEnvoy, "考核明细 1"), StringComparison.Ordinal);
        Assert.Equal("没有待答复的考核异议。", await county.SayAsync(TestRoster.Office, "考核异议"));
    }

    [Fact]
    public async Task The_office_is_told_once_however_often_the_platform_delivers()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAgainAsync(TestRoster.SecondEnvoy, "考核有异议 1 那天我到会了", "same");
        await county.SayAgainAsync(TestRoster.SecondEnvoy, "考核有异议 1 那天我到会了", "same");
        Assert.Single(await ContestsAsync(county));
        Assert.Single(await county.ReceivedAsync(TestRoster.Office), text => text.Contains("有异议", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rejected_one_changes_nothing_and_its_answer_is_kept()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 1 那天我到会了");
        Assert.Contains("没有采纳", await county.SayAsync(TestRoster.Office, "异议1 不采纳 签到表上没有"), StringComparison.Ordinal);
        Assert.Contains("1 应邀到会 0/1", await county.SayAsync(TestRoster.SecondEnvoy, "我的考核"), StringComparison.Ordinal);
        var kept = Assert.Single(await ContestsAsync(county));
        Assert.Equal((ContestStatus.Rejected, "签到表上没有", county.PersonOf(TestRoster.Office)), (kept.Status, kept.Answer!.Words, kept.Answer.Made.By));
        await county.SayAsync(TestRoster.Office, "异议1 采纳 又找到了");
        Assert.Equal("assessment.answer: answered", await county.RefusalAsync());
    }

    [Fact]
    public async Task More_than_one_can_be_added_and_never_more_than_there_should_be()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 4 我参加了很多次");
        await county.SayAsync(TestRoster.Office, "异议1 采纳 加3次 补看了照片");
        Assert.Contains("4 参加组织生活 3/11", await county.SayAsync(TestRoster.SecondEnvoy, "我的考核"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 4 还不止");
        await county.SayAsync(TestRoster.Office, "异议2 采纳 加300 都算");
        Assert.Contains("4 参加组织生活 11/11", await county.SayAsync(TestRoster.SecondEnvoy, "我的考核"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_contested_with_success_is_not_counted()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "评价 王建国 不满意");
        Assert.Contains("10 派驻单位评价 0/100", await county.SayAsync(TestRoster.Envoy, "我的考核"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "考核有异议 10 评的是别人");
        await county.SayAsync(TestRoster.Office, "异议1 采纳 核实是误评");
        Assert.Contains("10 派驻单位评价 没有可算的", await county.SayAsync(TestRoster.Envoy, "我的考核"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestRoster.Envoy, "考核有异议 李秀英 1 她到会了", "not_yours")]
    [InlineData(TestRoster.Envoy, "考核有异议 12 不对", "no_such_line")]
    [InlineData(TestRoster.Supervisor, "考核有异议 8 不对", "no_such_line")]
    [InlineData(TestRoster.Liaison, "考核有异议 1 不对", "not_assessed")]
    [InlineData(TestRoster.Envoy, "考核有异议 1", "no_words")]
    [InlineData(TestRoster.Envoy, "考核有异议 2018 1 不对", "no_data")]
    public async Task Only_an_own_line_that_is_there_can_be_contested(string account, string words, string why)
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(account, words);
        Assert.Equal($"assessment.contest: {why}", await county.RefusalAsync());
        Assert.Empty(await ContestsAsync(county));
    }

    [Theory]
    [InlineData(TestRoster.Office, "异议9 采纳 好", "no_such_contest")]
    [InlineData(TestRoster.Office, "异议1 采纳", "no_words")]
    [InlineData(TestRoster.Envoy, "异议1 采纳 我同意", "not_allowed")]
    [InlineData(AssessmentCounty.OfficeEnvoy, "异议1 采纳 我同意", "own_affair")]
    public async Task Nobody_answers_what_they_are_party_to_or_without_a_reason(string account, string words, string why)
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(AssessmentCounty.OfficeEnvoy, "考核有异议 3 我履职了");
        await county.SayAsync(account, words);
        Assert.Equal($"assessment.answer: {why}", await county.RefusalAsync());
        Assert.Equal(ContestStatus.Open, Assert.Single(await ContestsAsync(county)).Status);
    }

    [Fact]
    public async Task A_line_is_contested_once_at_a_time()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 1 那天我到会了");
        await county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 1 真的到了");
        Assert.Equal("assessment.contest: open_already", await county.RefusalAsync());
    }
}
