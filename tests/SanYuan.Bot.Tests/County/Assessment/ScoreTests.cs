using System.Text;
using SanYuan.Bot.Tests.County.Duties;

namespace SanYuan.Bot.Tests.County.Assessment;

public sealed class ScoreTests
{
    const string Mine =
        """
        您2019年度考核（特派员，在任满11个月）：66.8分，还没定档
        出勤 30/30
        1 应邀到会 1/1 得21（满21）
        2 邀请回执 1/1 得9（满9）
        履职 26.8/40
        3 完成职责 2/2 得22.22（满22.22）
        4 参加组织生活 2/11 得1.62（满8.89）
        5 发现问题和建议 2/6 得2.96（满8.89）
        成效 10/30
        7 问题整改销号 没有可算的，权重并入其他
        8 支部组织生活 2/6 得10（满30）
        9 选派单位评议 没有可算的，权重并入其他
        10 派驻单位评价 没有可算的，权重并入其他
        11 升星和六好 没有可算的，权重并入其他
        看依据：「考核明细 1」；不对的：「考核有异议 1 那天我到会了」
        """;

    [Fact]
    public async Task Everybody_reads_their_own_score_line_by_line()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        Assert.Equal(Mine, await county.SayAsync(TestRoster.Envoy, "我的考核"));
        Assert.Contains("1 应邀到会 0/1 得0", await county.SayAsync(TestRoster.SecondEnvoy, "我的考核"), StringComparison.Ordinal);
        Assert.StartsWith("您2019年没有担任三员", await county.SayAsync(TestRoster.Liaison, "我的考核"), StringComparison.Ordinal);
        Assert.Contains("（特派员，在任满6个月）", await county.SayAsync(TestRoster.Ended, "我的考核"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_opens_into_the_entries_and_messages_behind_it()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        var life = await county.SayAsync(TestRoster.Envoy, "考核明细 4");
        Assert.Equal(
            "2019年度考核 4 参加组织生活 2/11 得1.62（满8.89）\n按在任月数，目标11次\n✓ #2 11月5日 县疾控中心「今天上午参加县疾控中心支委会，6人」\n✓ #1 10月16日 县疾控中心「今天上午参加县疾控中心支部主题党日，15名党员参…」", life);
        Assert.Contains("✓ 会议1 10月18日", await county.SayAsync(TestRoster.Envoy, "考核明细 1"), StringComparison.Ordinal);
        Assert.Contains("✓ 10月到岗履职 #1", await county.SayAsync(TestRoster.Envoy, "考核明细3"), StringComparison.Ordinal);
        Assert.Contains("✗ 10月到岗履职", await county.SayAsync(TestRoster.SecondEnvoy, "考核明细 第3条"), StringComparison.Ordinal);
        Assert.Contains("「会议记录不规范」", await county.SayAsync(TestRoster.Envoy, "考核明细 5"), StringComparison.Ordinal);
        Assert.Contains("✗ 10月支委会（县疾控中心）", await county.SayAsync(TestRoster.Envoy, "考核明细 8"), StringComparison.Ordinal);
        Assert.Contains("还没有这方面的记录", await county.SayAsync(TestRoster.Envoy, "考核明细 9"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestRoster.Envoy, "考核明细 12", "assessment.detail: no_such_line")]
    [InlineData(TestRoster.Supervisor, "考核明细 8", "assessment.detail: no_such_line")]
    [InlineData(TestRoster.Supervisor, "考核明细 11", "assessment.detail: no_such_line")]
    [InlineData(TestRoster.Envoy, "考核明细 李秀英 3", "assessment.detail: not_yours")]
    [InlineData(TestRoster.Envoy, "考核 李秀英", "assessment.show: not_allowed")]
    [InlineData(TestRoster.Envoy, "考核名单", "assessment.list: not_allowed")]
    [InlineData(TestRoster.Liaison, "考核明细 王建国 3", "assessment.detail: not_yours")]
    [InlineData(TestRoster.Office, "考核 王建军", "assessment.show: unknown_person")]
    [InlineData(TestRoster.Office, "考核名单 2020", "assessment.list: future_year")]
    [InlineData(TestRoster.Office, "考核名单 2018", "assessment.list: no_data")]
    [InlineData(TestRoster.Envoy, "我的考核 2018", "assessment.mine: no_data")]
    public async Task What_is_not_theirs_or_not_there_is_refused(string account, string words, string refusal)
    {
        await using var county = await AssessmentCounty.OpenAsync();
        var reply = await county.SayAsync(account, words);
        Assert.Equal(refusal, await county.RefusalAsync());
        Assert.DoesNotContain("得", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_one_name_are_asked_for_by_code()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.ApplyAsync(new([], [TestRoster.Person("P9", "王建国", "wang9")], []));
        Assert.Contains("P9", await county.SayAsync(TestRoster.Office, "考核 王建国"), StringComparison.Ordinal);
        Assert.Equal("assessment.show: several_people", await county.RefusalAsync());
        Assert.StartsWith("王建国2019年度考核", await county.SayAsync(TestRoster.Office, "考核 P1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_ranks_everybody_within_their_role()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        var list = await county.SayAsync(TestRoster.Office, "考核名单");
        Assert.StartsWith("2019年度考核6人（还没定档，随台账变化）\n特派员4人：1 王建国66.8、2 李秀英", list, StringComparison.Ordinal);
        Assert.Contains("\n监督员1人：", list, StringComparison.Ordinal);
        Assert.StartsWith("2019年度特派员4人（还没定档，随台账变化）\n1 王建国 66.8", await county.SayAsync(TestRoster.Office, "考核名单 特派员"), StringComparison.Ordinal);
        Assert.StartsWith("没有这一页", await county.SayAsync(TestRoster.Office, "考核名单 特派员 第2页"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_excused_is_not_held_against_anybody()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "李秀英请假 10.1-11.30 生病");
        Assert.Contains("1 应邀到会 没有可算的", await county.SayAsync(TestRoster.SecondEnvoy, "我的考核"), StringComparison.Ordinal);
        Assert.Contains("3 完成职责 没有可算的", await county.SayAsync(TestRoster.SecondEnvoy, "我的考核"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_an_entry_takes_its_points_with_it()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "撤销");
        Assert.Contains("4 参加组织生活 1/11", await county.SayAsync(TestRoster.Envoy, "我的考核"), StringComparison.Ordinal);
        Assert.Contains("3 完成职责 1/2", await county.SayAsync(TestRoster.Envoy, "我的考核"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_march_the_year_before_is_meant_as_long_as_it_is_not_settled()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        DutyCounty.At(county, 13, 15);
        Assert.StartsWith("您2019年度考核（特派员，在任满12个月）", await county.SayAsync(TestRoster.Envoy, "我的考核"), StringComparison.Ordinal);
        await county.SettleAsync();
        Assert.StartsWith("您2020年度考核", await county.SayAsync(TestRoster.Envoy, "我的考核"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_and_everybody_are_derived_the_same()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(DutyCounty.Selecting, "评议 王建国 称职");
        await county.SayAsync(TestRoster.Liaison, "评价 王建国 满意 好同志");
        await county.SayAsync(TestRoster.SecondEnvoy, "考核有异议 1 那天我到会了");
        await county.SayAsync(TestRoster.Office, "异议1 采纳 签到表上有名字");
        await county.SayAsync(TestRoster.Office, "李秀英请假 11.1-11.30 生病");
        foreach (var score in (await county.ScoresAsync()).Scores)
        {
            var roster = county.Get<Core.Roster.CurrentRoster>().View.Snapshot;
            var alone = await county.ReadAsync((session, token) => county.Get<Core.Assessment.AssessmentDesk>().OneAsync(2019, score.Person, new DateOnly(2019, 12, 20), roster, session, token));
            Assert.Equivalent(score, Assert.Single(alone.Scores), strict: true);
        }
    }

    [Theory]
    [InlineData(TestRoster.Envoy, "我的考核")]
    [InlineData(TestRoster.Envoy, "考核明细 8")]
    [InlineData(TestRoster.Office, "考核规则")]
    [InlineData(TestRoster.Office, "考核名单 特派员")]
    public async Task An_answer_fits_into_one_message(string account, string words)
    {
        await using var county = await AssessmentCounty.OpenAsync();
        Assert.InRange(Encoding.UTF8.GetByteCount(await county.SayAsync(account, words)), 1, 2048);
    }
}
