using SanYuan.Core.Meetings;

namespace SanYuan.Bot.Tests.County;

/// <summary>What is said of meetings at set times.</summary>
public sealed class ReminderTests
{
    static Task<int> RemindAsync(TestCounty county, int day, int hour, int minute = 0)
    {
        county.Time.SetUtcNow(new DateTimeOffset(2019, 10, day, hour, minute, 0, TimeSpan.FromHours(8)));
        return county.Get<Reminders>().RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Halfway_to_the_start_the_silent_are_nudged_and_nobody_else()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请三员10月25日下午三点在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.SecondEnvoy, "参加 1");
        Assert.Equal(0, await RemindAsync(county, 21, 1, 30));
        Assert.Equal(1, await RemindAsync(county, 21, 7, 38));
        Assert.Equal(0, await RemindAsync(county, 21, 7, 39));
        Assert.Equal(
            "主题党日还等您的答复\n10月25日（周五）15:00 二楼会议室\n还没收到您的答复，请回「参加 1」或「请假 1 原因」。",
            (await county.ReceivedAsync(TestRoster.Envoy))[^1]);
        Assert.Single(await county.ReceivedAsync(TestRoster.SecondEnvoy));
    }

    [Fact]
    public async Task Somebody_with_several_meetings_on_a_day_hears_of_them_in_one_message()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请三员周五上午九点在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五下午三点在三楼会议室参加支委会");
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        await county.SayAsync(TestRoster.Envoy, "参加 2");
        Assert.Equal(2, await RemindAsync(county, 17, 9, 8));
        Assert.Equal(0, await RemindAsync(county, 17, 15, 8));
        Assert.Equal(
            "提醒：明天有2个会\n1号 主题党日 10月18日（周五）09:00 二楼会议室\n2号 支委会 10月18日（周五）15:00 三楼会议室",
            (await county.ReceivedAsync(TestRoster.Envoy))[^1]);
        Assert.StartsWith("提醒：明天有主题党日\n", (await county.ReceivedAsync(TestRoster.SecondEnvoy))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_called_after_the_combined_message_has_its_own_reminder()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五上午九点在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        Assert.Equal(1, await RemindAsync(county, 17, 9, 8));
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五下午三点在三楼会议室参加支委会");
        Assert.Equal(1, await RemindAsync(county, 17, 15, 8));
        Assert.StartsWith("提醒：明天有支委会", (await county.ReceivedAsync(TestRoster.Envoy))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_right_after_one_another_share_the_reminder_of_the_hour()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五上午九点到九点半在二楼会议室参加支委会");
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五上午九点半在二楼会议室参加主题党日");
        await RemindAsync(county, 17, 9, 8);
        Assert.Equal(1, await RemindAsync(county, 18, 8, 8));
        Assert.Equal(0, await RemindAsync(county, 18, 8, 38));
        Assert.Contains("提醒：今天有2个会", (await county.ReceivedAsync(TestRoster.Envoy))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_long_standstill_the_reminder_of_the_day_is_not_said_beside_that_of_the_hour()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日");
        Assert.Equal(1, await RemindAsync(county, 18, 14, 30));
        Assert.Equal(0, await RemindAsync(county, 18, 15, 1));
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.Envoy)).Count);
    }
}
