using SanYuan.Core.Activities;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>What is in doubt is asked, one short question at a time, and never guessed.</summary>
public sealed class QuestionTests
{
    /// <summary>Two branches that go by one name, and an instructor posted to two units.</summary>
    static readonly RosterDraft Twins = new(
        [
            new UnitDraft("Y1", "育英学校", UnitKind.Organ) { Aliases = ["育英"] },
            new UnitDraft("Y2", "育英幼儿园", UnitKind.Organ) { Aliases = ["育英"] },
            new UnitDraft("LX", "蓝信科技", UnitKind.TwoNew),
        ],
        [],
        [new AppointmentDraft("P3", Roles.Instructor, "LX", new DateOnly(2019, 1, 1))]);

    const string Ambiguous = "今天参加育英主题党日，15人参加，发现记录不规范";
    const string Impossible = "2月30日参加疾控主题党日，15人参加";

    static async Task<TestCounty> OpenAsync()
    {
        var county = await TestCounty.OpenAsync();
        await county.ApplyAsync(Twins);
        return county;
    }

    static Task<string> SayAsync(TestCounty county, string text) => county.SayAsync(TestRoster.Envoy, text);

    static async Task<ActivityDraft> OnlyEntryAsync(TestCounty county) =>
        Assert.Single(await county.ReadAsync((session, token) => session.Activities.NewestAsync(10, token))).Content;

    [Fact]
    public async Task Two_units_that_fit_are_asked_about_with_numbers_and_nothing_is_recorded()
    {
        await using var county = await OpenAsync();
        Assert.Equal("是哪个单位？回复数字：1 育英学校 2 育英幼儿园\n其余内容已记下，答完就入台账；不报了回复「撤销」。", await SayAsync(county, Ambiguous));
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Theory]
    [InlineData("1", "育英学校")]
    [InlineData("２", "育英幼儿园")]
    [InlineData("选2", "育英幼儿园")]
    [InlineData("第二个。", "育英幼儿园")]
    [InlineData("育英幼儿园", "育英幼儿园")]
    [InlineData("是育英学校", "育英学校")]
    [InlineData("县教体局", "县教体局")]
    public async Task The_number_or_the_name_completes_the_entry_with_all_that_was_told(string answer, string unit)
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        Assert.Equal($"已记入台账 #1\n10月16日 {unit} 主题党日 15人 问题1条\n不对就直接说，例如「人数改成12」，或回复「撤销」。", await SayAsync(county, answer));
        Assert.Equal(Ambiguous, (await OnlyEntryAsync(county)).Text);
    }

    [Theory]
    [InlineData("2月28日", "2月28日")]
    [InlineData("是2月27号", "2月27日")]
    [InlineData("昨天", "10月15日")]
    public async Task A_day_that_does_not_exist_is_asked_for_and_the_day_told_completes_the_entry(string answer, string day)
    {
        await using var county = await OpenAsync();
        Assert.StartsWith("2月30日没有这一天，请回复正确的日期，例如「2月28日」。\n", await SayAsync(county, Impossible), StringComparison.Ordinal);
        Assert.StartsWith($"已记入台账 #1\n{day} 县疾控中心 主题党日 15人", await SayAsync(county, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_to_come_is_asked_for()
    {
        await using var county = await OpenAsync();
        Assert.StartsWith("10月17日还没到。日期写错了请回复正确的日期，例如「10月16日」", await SayAsync(county, "明天参加疾控主题党日，15人参加"), StringComparison.Ordinal);
        Assert.StartsWith("这个日期也不对。\n10月17日还没到", await SayAsync(county, "明天"), StringComparison.Ordinal);
        Assert.StartsWith("已记入台账 #1\n10月15日", await SayAsync(county, "昨天"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "2018年10月30日")]
    [InlineData("9月30日", "9月30日")]
    public async Task A_day_that_may_be_last_year_s_is_asked_about(string answer, string day)
    {
        await using var county = await OpenAsync();
        Assert.StartsWith("10月30日按已过去的算是2018年。回复 1 就按2018年10月30日记", await SayAsync(county, "10月30日参加疾控主题党日，15人参加"), StringComparison.Ordinal);
        Assert.StartsWith($"已记入台账 #1\n{day} 县疾控中心", await SayAsync(county, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_posted_to_two_units_who_tells_none_is_asked_which()
    {
        await using var county = await OpenAsync();
        Assert.StartsWith("是哪个单位？回复数字：1 康禾药业 2 蓝信科技\n", await county.SayAsync(TestRoster.Instructor, "今天参加了支委会，5人到会"), StringComparison.Ordinal);
        Assert.StartsWith("已记入台账 #1\n10月16日 蓝信科技 支委会 5人", await county.SayAsync(TestRoster.Instructor, "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unanswered_question_never_becomes_data_and_blocks_nothing()
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        Assert.StartsWith("已记入台账 #1\n10月15日 县疾控中心 党课", await SayAsync(county, "昨天参加疾控党课，20人参加"), StringComparison.Ordinal);
        Assert.StartsWith("本月已记1条", await SayAsync(county, "我的"), StringComparison.Ordinal);
        Assert.StartsWith("已记入台账 #2\n10月16日 育英学校", await SayAsync(county, "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_lapses_after_a_day()
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        county.Time.Advance(TimeSpan.FromDays(1));
        Assert.StartsWith("没看懂这句", await SayAsync(county, "1"), StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Fact]
    public async Task An_answer_the_next_morning_records_the_day_it_was_told()
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        county.Time.Advance(TimeSpan.FromHours(20));
        Assert.StartsWith("已记入台账 #1\n10月16日", await SayAsync(county, "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_question_takes_the_place_of_the_one_before()
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        await SayAsync(county, Impossible);
        await SayAsync(county, "2月28日");
        Assert.StartsWith("没看懂这句", await SayAsync(county, "1"), StringComparison.Ordinal);
        Assert.Equal(ActivityType.ThemePartyDay, (await OnlyEntryAsync(county)).Type);
    }

    [Fact]
    public async Task Undo_drops_the_open_report_and_not_the_entry_before_it()
    {
        await using var county = await OpenAsync();
        await SayAsync(county, "昨天参加疾控党课，20人参加");
        county.Time.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(county, Ambiguous);
        Assert.StartsWith("好的，这条不报了", await SayAsync(county, "撤销"), StringComparison.Ordinal);
        Assert.StartsWith("没看懂这句", await SayAsync(county, "1"), StringComparison.Ordinal);
        Assert.StartsWith("已撤销 #1", await SayAsync(county, "撤销"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_let_go_in_plain_words_too()
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        Assert.StartsWith("好的，这条不报了", await SayAsync(county, "不报了"), StringComparison.Ordinal);
        Assert.StartsWith("没看懂这句", await SayAsync(county, "1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("改成明天", "10月17日还没到")]
    [InlineData("日期改成2月30日", "2月30日没有这一天")]
    public async Task A_day_that_cannot_be_does_not_get_into_the_open_report(string text, string problem)
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        Assert.StartsWith(problem, await SayAsync(county, text), StringComparison.Ordinal);
        Assert.StartsWith("已记入台账 #1\n10月16日 育英学校", await SayAsync(county, "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_after_a_newer_report_takes_back_that_report()
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        county.Time.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(county, "昨天参加疾控党课，20人参加");
        Assert.StartsWith("已撤销 #1", await SayAsync(county, "撤销"), StringComparison.Ordinal);
        Assert.StartsWith("已记入台账 #2", await SayAsync(county, "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_meanwhile_is_about_the_open_report()
    {
        await using var county = await OpenAsync();
        await SayAsync(county, "昨天参加疾控党课，20人参加");
        county.Time.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(county, Ambiguous);
        Assert.StartsWith("是哪个单位？", await SayAsync(county, "人数改成12"), StringComparison.Ordinal);
        Assert.StartsWith("已记入台账 #2\n10月16日 育英学校 主题党日 12人", await SayAsync(county, "1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", "没有这个选项，请回复1到2。\n是哪个单位？")]
    [InlineData("育英", "这个叫法还是有几个单位。\n是哪个单位？")]
    public async Task An_answer_that_does_not_do_is_asked_again(string answer, string reply)
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        Assert.StartsWith(reply, await SayAsync(county, answer), StringComparison.Ordinal);
        Assert.StartsWith("已记入台账 #1", await SayAsync(county, "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_answer_delivered_again_records_once()
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        var first = await county.SayAgainAsync(TestRoster.Envoy, "1", "answer");
        Assert.Equal(first, await county.SayAgainAsync(TestRoster.Envoy, "1", "answer"));
        Assert.Equal(1, await county.EntriesAsync());
    }

    [Fact]
    public async Task Several_doubts_of_one_message_are_asked_one_after_the_other_and_recorded_together()
    {
        await using var county = await OpenAsync();
        var first = await SayAsync(county, "2月30日参加疾控主题党日，15人参加；10月15日参加育英党课，20人参加");
        Assert.StartsWith("第1件（主题党日）：2月30日没有这一天", first, StringComparison.Ordinal);
        Assert.StartsWith("第2件（党课）：是哪个单位？", await SayAsync(county, "2月28日"), StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
        var reply = await SayAsync(county, "2");
        Assert.StartsWith("已记入台账 #1 #2\n2月28日 县疾控中心 主题党日 15人（补报）\n10月15日 育英幼儿园 党课 20人\n", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_answers_somebody_else_s_question()
    {
        await using var county = await OpenAsync();
        await SayAsync(county, Ambiguous);
        Assert.StartsWith("没看懂这句", await county.SayAsync(TestRoster.SecondEnvoy, "1"), StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
    }
}
