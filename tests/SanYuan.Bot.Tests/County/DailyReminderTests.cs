using SanYuan.Core.Reminders;

namespace SanYuan.Bot.Tests.County;

/// <summary>The one message a day about everything open; what is open here are measures of the report meeting.</summary>
public sealed class DailyReminderTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    static Task<int> RunAsync(TestCounty county) => county.Get<DailyReminders>().RunAsync(Token);

    /// <summary>Thursday 26 December 2019, eight past nine: what is due by the 31st is reminded of from today on.</summary>
    static async Task<TestCounty> OpenAsync(string measures = "措施：建立整改台账，责任人王建国，12月31日前\n组织培训，责任人王建国，12月31日前")
    {
        var county = await QuarterlyCounty.OpenCalledAsync();
        QuarterlyCounty.At(county, 12, 25, 10);
        await county.SayAsync(TestRoster.Office, measures);
        await county.ReceivedAsync(TestRoster.Envoy);
        QuarterlyCounty.At(county, 12, 26, 9, 8);
        return county;
    }

    [Fact]
    public async Task Everything_open_comes_in_one_message_and_once()
    {
        await using var county = await OpenAsync();
        Assert.Equal(1, await RunAsync(county));
        Assert.Equal(0, await RunAsync(county));
        Assert.Equal(
            "提醒：您有2件事\n1. 措施 1（12月31日前）建立整改台账，责任人王建国，12月31日前\n2. 措施 2（12月31日前）组织培训，责任人王建国，12月31日前\n办完用一句话告诉我；也可以回「明天提醒」「已经办了」「为什么」。",
            (await county.ReceivedAsync(TestRoster.Envoy))[^1]);
        QuarterlyCounty.At(county, 12, 27, 9, 8);
        Assert.Equal(0, await RunAsync(county));
    }

    [Fact]
    public async Task It_comes_at_the_hour_its_receiver_chose_on_working_days_and_in_working_time_only()
    {
        await using var county = await OpenAsync();
        Assert.Equal("好的，以后在工作日15点多提醒您，一天最多一条。", await county.SayAsync(TestRoster.Envoy, "提醒时间 下午3点"));
        Assert.Equal(0, await RunAsync(county));
        QuarterlyCounty.At(county, 12, 26, 14, 59);
        Assert.Equal(0, await RunAsync(county));
        QuarterlyCounty.At(county, 12, 26, 18);
        Assert.Equal(0, await RunAsync(county));
        QuarterlyCounty.At(county, 12, 28, 15);
        Assert.Equal(0, await RunAsync(county));
        QuarterlyCounty.At(county, 12, 30, 17, 30);
        Assert.Equal(1, await RunAsync(county));
    }

    [Theory]
    [InlineData("提醒时间 晚上9点")]
    [InlineData("提醒时间 7点")]
    [InlineData("提醒时间 25点")]
    public async Task An_hour_outside_working_time_is_refused_and_audited(string text)
    {
        await using var county = await OpenAsync();
        Assert.StartsWith("提醒只在上班时间发", await county.SayAsync(TestRoster.Envoy, text), StringComparison.Ordinal);
        Assert.Equal("reminder.hour: outside", Assert.Single(await county.ReadAsync((session, token) => session.Audit.NewestAsync(5, token))).Action);
        Assert.Empty(await county.ReadAsync((session, token) => session.Reminders.HoursAsync(token)));
    }

    [Fact]
    public async Task What_is_put_off_comes_again_on_that_working_day_unless_it_is_done_by_then()
    {
        await using var county = await OpenAsync();
        await RunAsync(county);
        Assert.StartsWith("好的，这2件事12月30日（周一）再提醒您", await county.SayAsync(TestRoster.Envoy, "后天提醒我"), StringComparison.Ordinal);
        QuarterlyCounty.At(county, 12, 27, 9, 8);
        Assert.Equal(0, await RunAsync(county));
        await county.SayAsync(TestRoster.Envoy, "措施2完成");
        QuarterlyCounty.At(county, 12, 30, 9, 8);
        Assert.Equal(1, await RunAsync(county));
        Assert.StartsWith("提醒：措施 1（12月31日前）", (await county.ReceivedAsync(TestRoster.Envoy))[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("40天后提醒", "最多缓31天")]
    [InlineData("0天后提醒", "最多缓31天")]
    public async Task Putting_off_too_far_changes_nothing(string text, string answer)
    {
        await using var county = await OpenAsync();
        await RunAsync(county);
        Assert.StartsWith(answer, await county.SayAsync(TestRoster.Envoy, text), StringComparison.Ordinal);
        Assert.All(await county.ReadAsync((session, token) => session.Reminders.UnsettledAsync(token)), item => Assert.Null(item.AgainOn));
    }

    [Fact]
    public async Task Whoever_says_it_is_done_is_asked_no_more_and_the_office_sees_what_the_ledger_lacks()
    {
        await using var county = await OpenAsync();
        await RunAsync(county);
        Assert.StartsWith("好的，这2件事不再提醒您了。", await county.SayAsync(TestRoster.Envoy, "已经办了"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "措施1改到1月20日");
        Assert.Contains("说办了、台账还没有的2件", await county.SayAsync(TestRoster.Office, "服务情况"), StringComparison.Ordinal);
        QuarterlyCounty.At(county, 13, 16, 9, 8);
        Assert.Equal(0, await RunAsync(county));
    }

    [Fact]
    public async Task What_was_asked_first_in_an_earlier_month_is_no_new_asking()
    {
        await using var county = await OpenAsync();
        await RunAsync(county);
        await county.SayAsync(TestRoster.Envoy, "下周四提醒");
        QuarterlyCounty.At(county, 13, 2, 9, 8);
        Assert.Equal(1, await RunAsync(county));
        Assert.Equal("2020年1月提醒1条、1人，都是之前问过的事。", await county.SayAsync(TestRoster.Office, "服务情况"));
    }

    [Fact]
    public async Task Done_without_having_been_asked_is_left_to_the_other_meanings_of_the_words()
    {
        await using var county = await OpenAsync();
        Assert.DoesNotContain("不再提醒", await county.SayAsync(TestRoster.Envoy, "已经办了"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_come_in_a_week_than_the_office_allows_and_the_rest_comes_in_the_next()
    {
        await using var county = await OpenAsync("措施：建立整改台账，责任人王建国，12月31日前");
        Assert.StartsWith("每周最多几条，请在1到5之间选", await county.SayAsync(TestRoster.Office, "提醒每周最多9条"), StringComparison.Ordinal);
        Assert.Equal("好的，每人每周最多提醒1条。", await county.SayAsync(TestRoster.Office, "提醒每周最多1条"));
        Assert.Equal(1, await RunAsync(county));
        QuarterlyCounty.At(county, 12, 26, 10);
        await county.SayAsync(TestRoster.Office, "措施：组织培训，责任人王建国，12月31日前");
        Assert.StartsWith("您的提醒：工作日9点多，一天最多一条，一周最多1条，本周已发1条。", await county.SayAsync(TestRoster.Envoy, "提醒设置"), StringComparison.Ordinal);
        QuarterlyCounty.At(county, 12, 27, 9, 8);
        Assert.Equal(0, await RunAsync(county));
        QuarterlyCounty.At(county, 12, 30, 9, 8);
        Assert.Equal(1, await RunAsync(county));
        Assert.StartsWith("提醒：措施 2", (await county.ReceivedAsync(TestRoster.Envoy))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_office_decides_how_often()
    {
        await using var county = await OpenAsync();
        Assert.StartsWith("这个由党建办使用", await county.SayAsync(TestRoster.Envoy, "提醒每周最多5条"), StringComparison.Ordinal);
        Assert.Equal("reminder.budget: not_allowed", Assert.Single(await county.ReadAsync((session, token) => session.Audit.NewestAsync(5, token))).Action);
        Assert.Equal(ReminderBudget.Default, await county.ReadAsync(ReminderBudget.ReadAsync));
    }

    [Theory]
    [InlineData("提醒设置")]
    [InlineData("提醒时间 8点")]
    [InlineData("为什么")]
    public async Task Whoever_has_left_is_told_so_and_chooses_nothing(string text)
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("您好，您目前没有在任的聘任", await county.SayAsync(TestRoster.Ended, text), StringComparison.Ordinal);
        Assert.Empty(await county.ReadAsync((session, token) => session.Reminders.HoursAsync(token)));
    }

    [Fact]
    public async Task Why_tells_the_rule_the_facts_and_the_clock_of_the_newest_message()
    {
        await using var county = await OpenAsync("措施：建立整改台账，责任人王建国，12月31日前");
        await RunAsync(county);
        await county.ReceivedAsync(TestRoster.Envoy);
        var why = await county.SayAsync(TestRoster.Envoy, "为什么");
        Assert.StartsWith("您问的是12月26日 09:08发的「提醒：措施 1", why, StringComparison.Ordinal);
        Assert.Contains("\n规则：工作日最多一条", why, StringComparison.Ordinal);
        Assert.Contains("\n依据：措施 1 12月31日前，台账里还没有落实（汇报会定的措施，到期前3个工作日提醒责任人一次）", why, StringComparison.Ordinal);
        Assert.Contains("\n时钟：12月26日 09:08算出，12月26日 09:08发出（北京时间）", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposed_report_meeting_that_nobody_decides_on_is_reminded_of_after_three_working_days()
    {
        await using var county = await QuarterlyCounty.OpenProposedAsync();
        Assert.Equal("您没有要办的事。", await county.SayAsync(TestRoster.Office, "待办"));
        QuarterlyCounty.At(county, 12, 20, 9, 8);
        Assert.Equal(2, await RunAsync(county));
        Assert.StartsWith("提醒：第四季度汇报会（12月", (await county.ReceivedAsync(TestRoster.Office))[^1], StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "不开");
        Assert.Equal("您没有要办的事。", await county.SayAsync(TestRoster.Office, "待办"));
    }

    [Fact]
    public async Task The_todo_list_shows_all_that_is_open_to_its_owner_alone()
    {
        await using var county = await OpenAsync();
        Assert.StartsWith("您有2件事要办\n1. 措施 1", await county.SayAsync(TestRoster.Envoy, "待办"), StringComparison.Ordinal);
        Assert.Equal("您没有要办的事。", await county.SayAsync(TestRoster.SecondEnvoy, "待办"));
    }
}
