using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Settlements;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Assessment;

/// <summary>Line 11: branches that rose in star rating or became 六好 while somebody was posted there.</summary>
public sealed class RiseTests
{
    static async Task<TestCounty> RatedAsync()
    {
        var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "县疾控中心 星级2 2019-01-01 起");
        return county;
    }

    static async Task<string> LineAsync(TestCounty county, string account) =>
        (await county.SayAsync(account, "我的考核")).Split('\n').Single(line => line.StartsWith("11 ", StringComparison.Ordinal));

    /// <summary>Somebody else who is posted to a branch from a day on.</summary>
    static async Task<string> PostAsync(TestCounty county, string unit, DateOnly start, DateOnly? end = null, Roles role = Roles.Envoy)
    {
        await county.ApplyAsync(new([], [TestRoster.Person("Z1", "郑新来", "zheng")], [new AppointmentDraft("Z1", role, unit, start) { End = end }]));
        return "zheng";
    }

    [Fact]
    public async Task A_branch_that_rose_brings_the_line_and_opens_to_who_said_so_when_and_how()
    {
        await using var county = await RatedAsync();
        await county.SayAsync(TestRoster.Office, "县疾控中心 评为三星");
        Assert.StartsWith("11 升星和六好 1/1 得", await LineAsync(county, TestRoster.Envoy), StringComparison.Ordinal);
        Assert.Contains("\n✓ 县疾控中心 二星→三星（12月20日起，12月20日登记） 办公室「县疾控中心 评为三星」", await county.SayAsync(TestRoster.Envoy, "考核明细 11"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_rise_and_did_not_is_held_against_whoever_was_there_from_december_on()
    {
        await using var county = await RatedAsync();
        Assert.StartsWith("11 升星和六好 0/1 得0", await LineAsync(county, TestRoster.Envoy), StringComparison.Ordinal);
        Assert.Contains("✗ 县疾控中心 二星，没有变化（1月1日起，12月20日登记）", await county.SayAsync(TestRoster.Envoy, "考核明细 11"), StringComparison.Ordinal);
        await using var before = await AssessmentCounty.OpenAsync(11, 29);
        await before.SayAsync(TestRoster.Office, "县疾控中心 星级2 2019-01-01 起");
        Assert.EndsWith("没有可算的，权重并入其他", await LineAsync(before, TestRoster.Envoy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-09-01", null)]
    [InlineData("2019-01-01", "2019-11-30")]
    public async Task Neither_a_newcomer_nor_somebody_who_left_answers_for_a_branch_that_did_not_rise(string start, string? end)
    {
        await using var county = await RatedAsync();
        var account = await PostAsync(county, "CDC", DateOnly.ParseExact(start, "yyyy-MM-dd"), end is null ? null : DateOnly.ParseExact(end, "yyyy-MM-dd"));
        Assert.EndsWith("没有可算的，权重并入其他", await LineAsync(county, account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rise_is_theirs_in_whose_time_it_was()
    {
        await using var county = await RatedAsync();
        await county.SayAsync(TestRoster.Office, "县疾控中心 星级3 2019-09-15 起");
        var account = await PostAsync(county, "CDC", new DateOnly(2019, 9, 1), new DateOnly(2019, 9, 14));
        Assert.EndsWith("没有可算的，权重并入其他", await LineAsync(county, account), StringComparison.Ordinal);
        await PostAsync(county, "CDC", new DateOnly(2019, 9, 1), new DateOnly(2019, 9, 15));
        Assert.StartsWith("11 升星和六好 1/1", await LineAsync(county, account), StringComparison.Ordinal);
        Assert.StartsWith("11 升星和六好 1/1", await LineAsync(county, TestRoster.Envoy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_that_fell_counts_against_them_also_before_december()
    {
        await using var county = await AssessmentCounty.OpenAsync(11, 29);
        await county.SayAsync(TestRoster.Office, "县疾控中心 星级4 2019-01-01 起");
        await county.SayAsync(TestRoster.Office, "县疾控中心 降为三星");
        Assert.StartsWith("11 升星和六好 0/1 得0", await LineAsync(county, TestRoster.Envoy), StringComparison.Ordinal);
        Assert.Contains("✗ 县疾控中心 四星→三星", await county.SayAsync(TestRoster.Envoy, "考核明细 11"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_that_can_rise_no_more_is_left_out()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "县疾控中心 星级5 2019-01-01 起");
        Assert.EndsWith("没有可算的，权重并入其他", await LineAsync(county, TestRoster.Envoy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Becoming_six_good_counts_as_rising_does()
    {
        await using var county = await RatedAsync();
        var account = await PostAsync(county, "KH", new DateOnly(2019, 2, 1), role: Roles.Instructor);
        await county.SayAsync(TestRoster.Office, "康禾药业 达到六好");
        Assert.StartsWith("11 升星和六好 1/1", await LineAsync(county, account), StringComparison.Ordinal);
        Assert.Contains("✓ 康禾药业 未达六好→六好", await county.SayAsync(account, "考核明细 11"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_contest_adjusts_the_line()
    {
        await using var county = await RatedAsync();
        await county.SayAsync(TestRoster.Envoy, "考核有异议 11 已经通过四星验收，文件在路上");
        await county.SayAsync(TestRoster.Office, "异议1 采纳 文件已收到");
        Assert.Matches("^11 升星和六好 1/1 得[0-9.]+（满[0-9.]+）（有采纳的异议）$", await LineAsync(county, TestRoster.Envoy));
    }

    [Fact]
    public async Task A_year_settled_by_rules_without_the_line_reads_as_it_was_settled()
    {
        await using var county = await RatedAsync();
        var before = AssessmentBook.Default.With([new(AssessmentFigure.RuleWeight, 7, 40), new(AssessmentFigure.RuleWeight, 8, 30)]);
        before = before with { Rules = [.. before.Rules.Where(rule => rule.Number <= 10)] };
        var roster = county.Get<CurrentRoster>().View.Snapshot;
        var scores = await county.ReadAsync((session, token) => county.Get<Core.Assessment.AssessmentDesk>().DeriveAsync(2019, before, new DateOnly(2019, 12, 20), roster, session, token));
        var made = new Core.Activities.Change(county.PersonOf(TestRoster.Office), county.Time.GetUtcNow(), new Core.Activities.MessageSource("wecom", "m"));
        await county.WriteAsync(async (session, token) =>
        {
            await session.Settlements.SettleAsync(new Settlement(2019, before, made), scores, token);
            return true;
        });
        Assert.DoesNotContain("11 升星", await county.SayAsync(TestRoster.Envoy, "我的考核 2019"), StringComparison.Ordinal);
        Assert.Equal("2019年度考核定档后，没有人的数据有变化。", await county.SayAsync(TestRoster.Office, "考核差异 2019"));
    }
}
