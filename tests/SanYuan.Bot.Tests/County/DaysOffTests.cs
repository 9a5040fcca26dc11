using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Tests.County;

/// <summary>Autumn 2019: October 1st to 7th off, Saturday the 12th worked.</summary>
public sealed class DaysOffTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    static Task<int> RemindAsync(TestCounty county) => county.Get<Reminders>().RunAsync(Token);

    static DateTimeOffset Moment(string moment) => DateTimeOffset.Parse($"2019-{moment}+08:00");

    /// <summary>Somebody is invited at the end of September, when the county's own clock would long have gone on.</summary>
    static async Task<TestCounty> InvitedAsync(string sentence)
    {
        var county = await TestCounty.OpenAsync();
        county.Time.AdjustTime(Moment("09-27 12:00"));
        Assert.StartsWith("已邀请王建国", await county.SayAsync(TestRoster.Liaison, sentence), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        await county.DeliverAsync();
        return county;
    }

    /// <summary>Lives through the time between as the service does, and gives what the envoy was sent in it, each with its hour.</summary>
    static async Task<IReadOnlyList<string>> LiveAsync(TestCounty county, string from, string until)
    {
        var seen = new List<string>();
        for (var now = Moment(from); now <= Moment(until); now = now.AddMinutes(10))
        {
            county.Time.AdjustTime(now);
            await RemindAsync(county);
            var before = county.Platform.Calls.Count;
            await county.DeliverAsync();
            seen.AddRange(county.Platform.Calls.Skip(before).Where(call => call.Accounts.Contains(TestRoster.Envoy)).Select(call => $"{now:MM-dd HH:mm} {call.Text.Split('\n')[0]}"));
        }
        return seen;
    }

    [Fact]
    public async Task A_reminder_due_on_a_holiday_is_held_until_the_next_working_day()
    {
        await using var county = await InvitedAsync("邀请王建国10月8日下午三点在二楼会议室参加主题党日");
        Assert.Empty(await LiveAsync(county, "09-30 20:00", "10-08 07:20"));
        Assert.Equal(["10-08 07:40 提醒：今天有主题党日", "10-08 14:10 提醒：今天有主题党日"], await LiveAsync(county, "10-08 07:30", "10-08 15:00"));
    }

    [Fact]
    public async Task On_a_saturday_worked_a_reminder_is_sent_and_on_the_sunday_of_the_meeting_the_hour_s()
    {
        await using var county = await InvitedAsync("邀请王建国10月13日下午三点在二楼会议室参加主题党日");
        Assert.Equal(["10-12 15:10 提醒：明天有主题党日", "10-13 14:10 提醒：今天有主题党日"], await LiveAsync(county, "10-11 15:00", "10-13 15:00"));
    }

    [Fact]
    public async Task A_meeting_within_the_holidays_is_reminded_of_before_they_begin_and_an_hour_before_it()
    {
        await using var county = await InvitedAsync("邀请王建国10月3日上午十点在二楼会议室参加主题党日");
        Assert.Equal(["09-30 10:10 提醒：3天后有主题党日", "10-03 09:10 提醒：今天有主题党日"], await LiveAsync(county, "09-30 08:00", "10-07 12:00"));
    }

    [Fact]
    public async Task A_meeting_early_on_the_first_day_back_is_reminded_of_before_the_holidays()
    {
        await using var county = await InvitedAsync("邀请王建国10月8日上午八点在二楼会议室参加主题党日");
        Assert.Equal(["09-30 08:10 提醒：8天后有主题党日", "10-08 07:40 提醒：今天有主题党日"], await LiveAsync(county, "09-30 07:50", "10-08 08:00"));
    }

    [Fact]
    public async Task Whoever_is_invited_on_a_day_off_for_another_is_reminded_on_it_but_not_at_night()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Time.AdjustTime(Moment("10-01 12:00"));
        await county.SayAsync(TestRoster.Liaison, "邀请王建国10月3日早上七点半在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        await county.DeliverAsync();
        Assert.Equal(["10-02 07:40 提醒：明天有主题党日", "10-03 06:40 提醒：今天有主题党日"], await LiveAsync(county, "10-01 12:10", "10-07 12:00"));
    }

    [Fact]
    public async Task What_was_due_while_the_service_was_down_waits_over_the_days_off_it_comes_back_in()
    {
        await using var county = await InvitedAsync("邀请王建国10月9日下午三点在二楼会议室参加主题党日");
        await county.ApplyAsync(RosterDraft.Empty with { Holidays = [new SpecialDay(new DateOnly(2019, 10, 8), DayKind.Off)] });
        Assert.Equal(["10-09 07:40 提醒：今天有主题党日"], await LiveAsync(county, "10-08 12:00", "10-09 12:00"));
    }

    [Fact]
    public async Task Days_imported_while_the_service_runs_are_off_from_its_next_look_on()
    {
        await using var county = await TestCounty.OpenAsync();
        var friday = Moment("10-18 10:00");
        Assert.Equal(friday, county.Get<QuietHours>().Allow(friday));
        await county.ApplyAsync(RosterDraft.Empty with { Holidays = [new SpecialDay(new DateOnly(2019, 10, 18), DayKind.Off)] });
        Assert.Equal(Moment("10-21 07:30"), county.Get<QuietHours>().Allow(friday));
    }

    [Fact]
    public async Task A_report_after_the_holidays_of_the_last_day_before_them_is_not_late()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Time.AdjustTime(Moment("10-10 12:00"));
        Assert.DoesNotContain("补报", await county.SayAsync(TestRoster.Envoy, "9月30日参加疾控党课"), StringComparison.Ordinal);
        Assert.Contains("补报", await county.SayAsync(TestRoster.Envoy, "9月29日参加疾控党课"), StringComparison.Ordinal);
    }
}
