using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Meetings;

namespace SanYuan.Bot.Tests.County;

public sealed class MeetingTests
{
    const string Invite = "邀请王建国周五下午三点在二楼会议室参加主题党日";

    static CancellationToken Token => TestContext.Current.CancellationToken;

    static Task<int> RemindAsync(TestCounty county) => county.Get<Reminders>().RunAsync(Token);

    /// <summary>Moves the clock to a moment of October 2019.</summary>
    static void At(TestCounty county, int day, int hour, int minute = 0) =>
        county.Time.SetUtcNow(new DateTimeOffset(2019, 10, day, hour, minute, 0, TimeSpan.FromHours(8)));

    [Fact]
    public async Task A_sentence_of_the_liaison_invites_by_name()
    {
        await using var county = await TestCounty.OpenAsync();
        var reply = await county.SayAsync(TestRoster.Liaison, Invite);
        Assert.Equal("已邀请王建国\n1号 主题党日 10月18日（周五）15:00 二楼会议室\n有人答复会马上告诉您。", reply);
        Assert.Equal(["县疾控中心邀请您参加主题党日\n10月18日（周五）15:00 二楼会议室\n能去回「参加 1」，不能去回「请假 1 原因」。"], await county.ReceivedAsync(TestRoster.Envoy));
        Assert.Empty(await county.ReceivedAsync(TestRoster.SecondEnvoy));
    }

    [Fact]
    public async Task Without_names_everybody_posted_to_the_unit_is_invited_in_one_call()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("已邀请王建国、李秀英", await county.SayAsync(TestRoster.Liaison, "邀请三员周五下午三点在二楼会议室参加主题党日"), StringComparison.Ordinal);
        await county.DeliverAsync();
        Assert.Equal([TestRoster.Envoy, TestRoster.SecondEnvoy], Assert.Single(county.Platform.Calls).Accounts);
    }

    [Theory]
    [InlineData("邀请王建国在二楼会议室参加主题党日", "没看出是哪一天")]
    [InlineData("邀请周指导周五下午三点参加主题党日", "周指导不是县疾控中心的三员")]
    [InlineData("邀请王建国周五下午三点到教体局参加主题党日", "县教体局不是您负责的单位")]
    public async Task An_invitation_that_cannot_be_right_is_not_sent_and_says_what_to_do(string text, string reply)
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith(reply, await county.SayAsync(TestRoster.Liaison, text), StringComparison.Ordinal);
        Assert.Empty(await county.ReadAsync((session, token) => session.Meetings.NewestAsync(10, token)));
    }

    [Fact]
    public async Task The_liaison_hears_of_an_answer_and_of_its_change_and_not_twice_of_the_same()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Invite);
        Assert.StartsWith("好的，已告诉单位您参加", await county.SayAsync(TestRoster.Envoy, "参加 1"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        Assert.StartsWith("好的，已替您向单位请假", await county.SayAsync(TestRoster.Envoy, "请假 1 出差"), StringComparison.Ordinal);
        Assert.Equal(
            ["王建国参加 1号 主题党日 10月18日（周五）15:00 二楼会议室", "王建国请假 1号 主题党日 10月18日（周五）15:00 二楼会议室（出差）"],
            await county.ReceivedAsync(TestRoster.Liaison));
    }

    [Fact]
    public async Task Nobody_answers_for_a_meeting_they_are_not_invited_to()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Invite);
        Assert.StartsWith("没有找到给您的1号邀请", await county.SayAsync(TestRoster.SecondEnvoy, "参加 1"), StringComparison.Ordinal);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Liaison));
    }

    [Fact]
    public async Task After_the_start_an_answer_cannot_be_changed()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Invite);
        At(county, 18, 15);
        Assert.StartsWith("这个会议已经开始", await county.SayAsync(TestRoster.Envoy, "请假 1 出差"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_come_a_day_and_an_hour_before_each_once()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Invite);
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        At(county, 17, 15, 1);
        Assert.Equal(0, await RemindAsync(county));
        At(county, 17, 15, 8);
        Assert.Equal(1, await RemindAsync(county));
        Assert.Equal(0, await RemindAsync(county));
        At(county, 18, 14, 1);
        Assert.Equal(0, await RemindAsync(county));
        At(county, 18, 14, 8);
        Assert.Equal(1, await RemindAsync(county));
        At(county, 18, 14, 30);
        Assert.Equal(0, await RemindAsync(county));
        Assert.Equal(
            ["提醒：明天有主题党日\n10月18日（周五）15:00 二楼会议室", "提醒：今天有主题党日\n10月18日（周五）15:00 二楼会议室"],
            (await county.ReceivedAsync(TestRoster.Envoy)).Skip(1));
    }

    [Fact]
    public async Task Whoever_declined_is_not_reminded_not_even_of_what_waited_for_the_morning()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请三员周五早上八点在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.SecondEnvoy, "请假 1 出差");
        At(county, 17, 8, 8);
        Assert.Equal(1, await RemindAsync(county));
        await county.SayAsync(TestRoster.Envoy, "请假 1 生病");
        At(county, 18, 7, 38);
        Assert.Equal(0, await RemindAsync(county));
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.Envoy)).Count);
        Assert.Single(await county.ReceivedAsync(TestRoster.SecondEnvoy));
    }

    [Fact]
    public async Task A_reminder_due_at_night_comes_in_the_morning()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五晚上十点在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.Liaison, "1");
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        At(county, 17, 22);
        Assert.Equal(0, await RemindAsync(county));
        At(county, 18, 7, 38);
        await RemindAsync(county);
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.Envoy)).Count);
    }

    [Fact]
    public async Task Somebody_invited_an_hour_ago_is_not_reminded_of_tomorrow()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国明天上午九点在二楼会议室参加主题党日");
        At(county, 16, 13);
        Assert.Equal(0, await RemindAsync(county));
    }

    [Fact]
    public async Task The_office_gets_last_week_s_digest_on_monday_once()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账");
        At(county, 21, 8, 6);
        Assert.Equal(0, await county.Get<DigestRound>().RunAsync(Token));
        var earlier = await county.ReceivedAsync(TestRoster.Office);
        At(county, 21, 8, 7);
        await county.Get<DigestRound>().RunAsync(Token);
        await county.Get<DigestRound>().RunAsync(Token);
        Assert.Equal(
            "**三员简报 2019年第42周（10月14日—10月20日）**\n1. 报告1篇：特派员1、指导员0、监督员0\n2. 有报告的单位1家：县疾控中心1\n3. 未报告3人：李秀英、周指导、孙监督\n4. 未整改问题1条，涉及1家：县疾控中心1\n5. 未邀请就开的1家：县疾控中心\n看哪一项的台账，回「明细 1」",
            (await county.ReceivedAsync(TestRoster.Office))[^1]);
        Assert.Equal(earlier.Count + 1, (await county.ReceivedAsync(TestRoster.Office)).Count);
    }
}
