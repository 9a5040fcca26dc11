using SanYuan.Core.Activities;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.County;

public sealed class ReportingTests
{
    const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账";

    [Fact]
    public async Task One_sentence_becomes_a_ledger_entry_and_the_reply_says_what_was_understood()
    {
        await using var county = await TestCounty.OpenAsync();
        var reply = await county.SayAsync(TestRoster.Envoy, Report);
        Assert.Equal("已记入台账 #1\n10月16日 县疾控中心 主题党日 15人 问题1条、建议1条\n不对就直接说，例如「人数改成12」，或回复「撤销」。", reply);
        var entry = Assert.Single(await county.ReadAsync((session, token) => session.Activities.NewestAsync(10, token)));
        Assert.Equal((ActivityType.ThemePartyDay, 15, Report), (entry.Content.Type, entry.Content.Participants, entry.Content.Text));
    }

    [Fact]
    public async Task What_is_not_said_is_assumed_and_said_so()
    {
        await using var county = await TestCounty.OpenAsync();
        var reply = await county.SayAsync(TestRoster.Envoy, "参加了支委会，5人到会");
        Assert.Contains("10月16日 县疾控中心 支委会 5人", reply, StringComparison.Ordinal);
        Assert.Contains("按您的派驻单位、今天记", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("昨天下午参加疾控党课", "10月15日")]
    [InlineData("上周五参加疾控党课", "10月11日")]
    [InlineData("10月9日参加疾控党课", "10月9日")]
    [InlineData("本月8号参加疾控党课", "10月8日")]
    public async Task Days_are_said_as_people_say_them(string text, string day)
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.Contains($"{day} 县疾控中心 党课", await county.SayAsync(TestRoster.Envoy, text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_again_gets_the_same_answer_and_counts_once()
    {
        await using var county = await TestCounty.OpenAsync();
        var first = await county.SayAgainAsync(TestRoster.Envoy, Report, "twice");
        county.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(first, await county.SayAgainAsync(TestRoster.Envoy, Report, "twice"));
        Assert.Equal(1, await county.EntriesAsync());
    }

    [Fact]
    public async Task The_same_message_four_times_at_once_counts_once()
    {
        await using var county = await TestCounty.OpenAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => county.SayAgainAsync(TestRoster.Envoy, Report, "four")));
        Assert.Single(replies.Distinct());
        Assert.Equal(1, await county.EntriesAsync());
    }

    [Fact]
    public async Task Undo_takes_back_the_last_entry_and_keeps_it()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        Assert.StartsWith("已撤销 #1", await county.SayAsync(TestRoster.Envoy, "撤销"), StringComparison.Ordinal);
        var entry = Assert.Single(await county.ReadAsync((session, token) => session.Activities.NewestAsync(10, token)));
        Assert.Equal(ActivityStatus.Withdrawn, entry.Status);
        Assert.StartsWith("没有可以撤销的记录", await county.SayAsync(TestRoster.Envoy, "撤销"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_undoes_somebody_else_s_entry()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        Assert.StartsWith("没有找到您的 #1", await county.SayAsync(TestRoster.SecondEnvoy, "撤销 #1"), StringComparison.Ordinal);
        Assert.StartsWith("没有可以撤销的记录", await county.SayAsync(TestRoster.SecondEnvoy, "撤销"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mine_lists_this_month_s_entries()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("本月还没有记录", await county.SayAsync(TestRoster.Envoy, "我的"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, Report);
        await county.SayAsync(TestRoster.Envoy, "9月20日参加疾控党课");
        Assert.Equal("本月已记1条：\n#1 10月16日 县疾控中心 主题党日 15人", await county.SayAsync(TestRoster.Envoy, "我的"));
    }

    [Fact]
    public async Task A_day_to_come_is_not_recorded()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("10月30日按已过去的算是2018年", await county.SayAsync(TestRoster.Envoy, "10月30日参加疾控主题党日，15人参加"), StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Fact]
    public async Task Several_activities_are_one_line_each_up_to_three_and_how_many_there_are()
    {
        await using var county = await TestCounty.OpenAsync();
        var reply = await county.SayAsync(TestRoster.Envoy, "10月8日疾控主题党日10人，10月9日疾控党课11人，10月10日疾控支委会5人，10月11日疾控支部党员大会13人");
        Assert.StartsWith("已记入台账 #1 #2 #3 #4\n", reply, StringComparison.Ordinal);
        Assert.Contains("支委会 5人（补报），等4条\n", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("党员大会", reply, StringComparison.Ordinal);
        Assert.InRange(reply.Split('\n').Length, 4, 6);
    }

    [Theory]
    [InlineData("10月13日参加疾控党课", false)]
    [InlineData("10月12日参加疾控党课", false)]
    [InlineData("10月11日参加疾控党课", true)]
    [InlineData("10月11日到10月13日参加疾控培训", false)]
    public async Task A_report_told_more_than_three_working_days_after_is_accepted_and_marked_late(string text, bool isLate)
    {
        await using var county = await TestCounty.OpenAsync();
        var reply = await county.SayAsync(TestRoster.Envoy, text);
        Assert.StartsWith("已记入台账 #1", reply, StringComparison.Ordinal);
        Assert.Equal(isLate, reply.Contains("（补报）", StringComparison.Ordinal));
        Assert.Equal(isLate, (await county.SayAsync(TestRoster.Envoy, "我的")).Contains("（补报）", StringComparison.Ordinal));
        Assert.Equal(isLate, Assert.Single(await county.ReadAsync((session, token) => session.Activities.NewestAsync(10, token))).Content.IsLate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    [InlineData("\ud83d")]
    [InlineData("asdf")]
    [InlineData("'; DROP TABLE activities; --")]
    [InlineData("<script>alert(1)</script>")]
    public async Task What_is_no_report_gets_a_calm_answer_and_no_entry(string text)
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.NotEmpty(await county.SayAsync(TestRoster.Envoy, text));
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Fact]
    public async Task Twenty_thousand_characters_get_a_calm_answer_and_no_entry()
    {
        await using var county = await TestCounty.OpenAsync();
        var reply = await county.SayAsync(TestRoster.Envoy, string.Concat(Enumerable.Repeat("今天参加主题党日", 2500)));
        Assert.StartsWith("这条太长了", reply, StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Theory]
    [InlineData(InboundKind.Unsupported, "收到。目前只看得懂文字")]
    [InlineData(InboundKind.Joined, "王建国，您好！")]
    [InlineData(InboundKind.Event, "")]
    public async Task Other_kinds_of_message_are_answered_by_kind(InboundKind kind, string start)
    {
        await using var county = await TestCounty.OpenAsync();
        var message = new InboundMessage(ChannelNames.WeCom, "m", TestRoster.Envoy, kind, "", county.Time.GetUtcNow());
        Assert.StartsWith(start, (await county.Get<Conversation>().ReceiveAsync(message, TestContext.Current.CancellationToken)).Text, StringComparison.Ordinal);
    }
}
