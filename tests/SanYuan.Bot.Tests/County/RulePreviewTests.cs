using SanYuan.Bot.Tests.County.Access;
using SanYuan.Bot.Tests.County.Assessment;
using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Duties;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;
using SanYuan.Core.Settings.Previews;

namespace SanYuan.Bot.Tests.County;

/// <summary>What a change of the rules would do is told before it is made, and comes true when it is.</summary>
public sealed class RulePreviewTests
{
    static async Task<T> PreviewAsync<T>(TestCounty county, string said)
        where T : RulePreview
    {
        var before = await county.RowsAsync();
        var preview = await county.ReadAsync((session, token) => county.Get<RulePreviews>().ReadAsync(said, county.Get<CurrentRoster>().View.Snapshot, session, token));
        Assert.Equal(before, await county.RowsAsync());
        return Assert.IsType<T>(preview);
    }

    static async Task<IReadOnlyList<DutyState>> StatesAsync(TestCounty county) => await county.ReadAsync(async (session, token) =>
    {
        var owed = await DutyLedger.OfPeopleAsync(DutyLedger.PeriodsOf(new DateOnly(2019, 10, 31)), new DateOnly(2019, 10, 31), county.Get<CurrentRoster>().View.Snapshot, session, token);
        return (IReadOnlyList<DutyState>)[.. owed.Where(one => one.Rule.Number == 2).Select(one => one.State)];
    });

    [Fact]
    public async Task A_duty_that_is_to_be_done_twice_shows_who_would_owe_it_again()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        DutyCounty.At(county, 10, 31, 12);
        var preview = await PreviewAsync<DutyPreview>(county, "职责2 改为每月2次");
        Assert.Contains((county.PersonOf(TestRoster.Envoy), DutyState.Done, DutyState.Owed), preview.Changes.Select(shift => (shift.Either.Person!.Value, shift.Now!.State, shift.Then!.State)));
        Assert.Equal([DutyState.Done, DutyState.Owed], preview.Changes.Select(shift => shift.Now!.State).Concat(preview.Changes.Select(shift => shift.Then!.State)).Distinct());
        Assert.All(preview.Changes, shift => Assert.NotEqual(shift.Now?.State, shift.Then?.State));
        await county.SayAsync(TestRoster.Office, "职责2 改为每月2次");
        Assert.Equal(preview.Then.Select(one => one.State), await StatesAsync(county));
    }

    [Fact]
    public async Task Early_in_a_period_the_one_before_tells_what_the_rule_would_have_asked()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        DutyCounty.At(county, 11, 4, 12);
        var preview = await PreviewAsync<DutyPreview>(county, "职责2 改为每月9次");
        Assert.Empty(preview.Changes);
        Assert.Contains(preview.LastNow, one => one.State == DutyState.Done);
        Assert.All(preview.LastThen, one => Assert.Equal(DutyState.Late, one.State));
    }

    [Fact]
    public async Task A_duty_that_is_switched_off_is_owed_by_nobody_and_a_new_one_by_those_it_is_for()
    {
        await using var county = await DutyCounty.OpenAsync();
        var off = await PreviewAsync<DutyPreview>(county, "职责2 停用");
        Assert.Empty(off.Then);
        Assert.All(off.Changes, shift => Assert.Null(shift.Then));
        var added = await PreviewAsync<DutyPreview>(county, "增加职责：特派员 谈心谈话 每季度2次");
        Assert.Null(added.Before);
        Assert.Equal(off.Now.Count, added.Then.Count);
    }

    [Fact]
    public async Task Weights_show_whose_score_and_rank_would_be_another()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        var preview = await PreviewAsync<BookPreview>(county, "考核规则 出勤0 履职100 成效0");
        Assert.NotEmpty(preview.Changes);
        await county.SayAsync(TestRoster.Office, "考核规则 出勤0 履职100 成效0");
        var now = await county.ReadAsync((session, token) => county.Get<Core.Assessment.AssessmentDesk>().AllAsync(preview.Year, county.Get<CountyClock>().Today, county.Get<CurrentRoster>().View.Snapshot, session, token));
        Assert.All(preview.Changes, shift => Assert.Equal(shift.Then.Total, now.Scores.Single(score => score.Person == shift.Then.Person).Total));
    }

    [Fact]
    public async Task A_smaller_week_shows_whose_reminder_would_wait()
    {
        await using var county = await QuarterlyCounty.OpenCalledAsync();
        QuarterlyCounty.At(county, 12, 25, 10);
        await county.SayAsync(TestRoster.Office, "措施：建立整改台账，责任人王建国，12月31日前");
        QuarterlyCounty.At(county, 12, 26, 9, 8);
        Assert.Equal(1, await county.Get<DailyReminders>().RunAsync(TestContext.Current.CancellationToken));
        await county.SayAsync(TestRoster.Office, "措施：组织培训，责任人王建国，12月31日前");
        var less = await PreviewAsync<BudgetPreview>(county, "提醒每周最多1条");
        Assert.Equal((3, 1, 1), (less.Before, less.After, less.Waiting));
        Assert.Contains("组织培训", Assert.Single(less.Later).Line, StringComparison.Ordinal);
        Assert.Empty(less.Sooner);
        await county.SayAsync(TestRoster.Office, "提醒每周最多1条");
        Assert.Contains("组织培训", Assert.Single((await PreviewAsync<BudgetPreview>(county, "提醒每周最多2条")).Sooner).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("职责2 改为每月0次", "次数要在1次以上")]
    [InlineData("职责99 停用", "没有职责 99")]
    [InlineData("考核规则 出勤30 履职40 成效40", "要正好100")]
    [InlineData("提醒每周最多9条", "1到5之间")]
    [InlineData("撤销", "没看懂要改哪条规则")]
    public async Task What_cannot_be_taken_says_so_as_chat_would(string said, string why)
    {
        await using var county = await AssessmentCounty.OpenAsync();
        Assert.Contains(why, (await PreviewAsync<RefusedPreview>(county, said)).Why, StringComparison.Ordinal);
    }
}
