using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Tests.County;

/// <summary>After a meeting its appointees are asked once, in one line; what they report is the meeting's.</summary>
public sealed class FollowUpTests
{
    const string Asked = "县疾控中心的主题党日开完了，发现什么问题或建议，直接回复一句话就行；没有就回「没有」。";

    static async Task<string> LastAsync(TestCounty county, string account) => (await county.ReceivedAsync(account))[^1];

    static async Task<MeetingId?> LinkAsync(TestCounty county, long entry) =>
        (await county.ReadAsync((session, token) => session.Activities.FindAsync(new ActivityId(entry), token)))!.Content.Meeting;

    /// <summary>Half an hour after the end; the envoy accepted and was asked.</summary>
    static async Task<TestCounty> AfterAsync(bool signIn = true)
    {
        var county = await October.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        county.At(18, 15);
        if (signIn)
            await county.SayAsync(TestRoster.Envoy, "签到");
        county.At(18, 17, 8);
        await county.RemindAsync();
        return county;
    }

    [Fact]
    public async Task Who_came_or_had_accepted_is_asked_half_an_hour_after_the_end_and_once()
    {
        await using var county = await October.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        county.At(18, 14, 30);
        await county.RemindAsync();
        county.At(18, 17, 1);
        Assert.Equal(0, await county.RemindAsync());
        Assert.Equal(MeetingStatus.Held, (await county.ReadAsync((session, token) => session.Meetings.FindAsync(new MeetingId(1), token)))!.Status);
        county.At(18, 17, 8);
        Assert.Equal(1, await county.RemindAsync());
        Assert.Equal(0, await county.RemindAsync());
        Assert.Equal(Asked, await LastAsync(county, TestRoster.Envoy));
        Assert.DoesNotContain(Asked, await county.ReceivedAsync(TestRoster.SecondEnvoy));
    }

    [Fact]
    public async Task Who_did_not_come_or_has_reported_already_is_not_asked()
    {
        await using var county = await October.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        await county.SayAsync(TestRoster.SecondEnvoy, "参加 1");
        county.At(18, 16, 30);
        await county.SayAsync(TestRoster.Liaison, "王建国没来");
        Assert.Contains("县疾控中心 主题党日 15人（1号会议）", await county.SayAsync(TestRoster.SecondEnvoy, "今天下午参加疾控主题党日，15人参加"), StringComparison.Ordinal);
        county.At(18, 17, 8);
        Assert.Equal(0, await county.RemindAsync());
    }

    [Fact]
    public async Task Who_declined_and_came_all_the_same_is_asked_and_who_moved_on_is_not()
    {
        await using var county = await October.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "请假 1 出差");
        await county.SayAsync(TestRoster.SecondEnvoy, "请假 1 出差");
        county.At(18, 16);
        await county.SayAsync(TestRoster.Liaison, "王建国到了");
        county.At(18, 17, 8);
        Assert.Equal(1, await county.RemindAsync());
        Assert.Equal(Asked, await LastAsync(county, TestRoster.Envoy));
    }

    [Fact]
    public async Task After_a_meeting_late_in_the_evening_it_is_asked_in_the_morning_and_after_days_not_at_all()
    {
        await using var county = await TestCounty.OpenAsync();
        foreach (var hour in new[] { "八", "八" })
            await county.SayAsync(TestRoster.Liaison, $"邀请王建国周五晚上{hour}点半在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.Liaison, "1");
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        county.At(18, 22, 30);
        Assert.Equal(0, await county.RemindAsync());
        county.At(21, 7, 38);
        Assert.Equal(1, await county.RemindAsync());
        await using var down = await October.OpenAsync();
        await down.SayAsync(TestRoster.Envoy, "参加 1");
        down.At(25, 9);
        Assert.Equal(0, await down.RemindAsync());
    }

    [Fact]
    public async Task A_bare_remark_is_a_report_of_the_meeting_and_says_what_was_assumed()
    {
        await using var county = await AfterAsync();
        Assert.Equal(
            "已记入台账 #1\n10月18日 县疾控中心 主题党日 问题1条、建议1条（1号会议）\n（没说单位和日期，按1号会议记）\n不对就直接说，例如「人数改成12」，或回复「撤销」。",
            await county.SayAsync(TestRoster.Envoy, "会议记录不规范，建议建立台账"));
        Assert.Equal(new MeetingId(1), await LinkAsync(county, 1));
        Assert.DoesNotContain("已记入台账", await county.SayAsync(TestRoster.Envoy, "会议记录不规范，建议建立台账"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_an_entry_of_who_came()
    {
        await using var county = await AfterAsync();
        Assert.StartsWith("已记入台账 #1\n10月18日 县疾控中心 主题党日（1号会议）\n", await county.SayAsync(TestRoster.Envoy, "没有。"), StringComparison.Ordinal);
        Assert.Equal(new Presence(null, true), await county.PresenceAsync("P1"));
    }

    [Fact]
    public async Task Nothing_found_by_somebody_nobody_saw_is_no_entry()
    {
        await using var county = await AfterAsync(signIn: false);
        Assert.StartsWith("好的。1号 主题党日还没有您的到会记录，没有记入台账。", await county.SayAsync(TestRoster.Envoy, "没有"), StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
        Assert.StartsWith("已记入台账 #1\n10月18日 县疾控中心 主题党日 15人（1号会议）", await county.SayAsync(TestRoster.Envoy, "参加了主题党日，15人参加"), StringComparison.Ordinal);
        Assert.True((await county.PresenceAsync("P1")).Attended);
    }

    [Fact]
    public async Task A_day_later_or_unasked_a_bare_remark_is_what_it_was()
    {
        await using var county = await AfterAsync();
        county.At(19, 17, 9);
        Assert.DoesNotContain("已记入台账", await county.SayAsync(TestRoster.Envoy, "会议记录不规范，建议建立台账"), StringComparison.Ordinal);
        Assert.DoesNotContain("已记入台账", await county.SayAsync(TestRoster.SecondEnvoy, "没有"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_tells_of_another_unit_or_day_is_not_the_meeting_s()
    {
        await using var county = await AfterAsync();
        await county.SayAsync(TestRoster.Envoy, "昨天参加疾控党课，8人参加");
        await county.SayAsync(TestRoster.Envoy, "今天到教体局督导，发现台账不全");
        Assert.Equal((null, null), (await LinkAsync(county, 1), await LinkAsync(county, 2)));
    }

    [Fact]
    public async Task A_report_is_linked_by_person_unit_and_day_and_again_when_it_is_corrected()
    {
        await using var county = await October.OpenAsync();
        county.At(18, 16, 30);
        await county.SayAsync(TestRoster.Envoy, "今天下午参加教体局主题党日，15人参加");
        Assert.Null(await LinkAsync(county, 1));
        Assert.Contains("（1号会议）", await county.SayAsync(TestRoster.Envoy, "单位是疾控"), StringComparison.Ordinal);
        Assert.Equal((new MeetingId(1), true), (await LinkAsync(county, 1), (await county.PresenceAsync("P1")).Person));
        await county.SayAsync(TestRoster.Envoy, "日期改成昨天");
        Assert.Equal((null, null), (await LinkAsync(county, 1), (await county.PresenceAsync("P1")).Person));
        await county.SayAsync(TestRoster.Envoy, "日期改成今天");
        Assert.True((await county.PresenceAsync("P1")).Person);
        await county.SayAsync(TestRoster.Envoy, "撤销");
        Assert.Null((await county.PresenceAsync("P1")).Person);
    }

    [Fact]
    public async Task A_report_of_another_kind_of_a_stranger_or_by_a_colleague_signs_nobody_in()
    {
        await using var county = await October.OpenAsync();
        county.At(18, 16, 30);
        await county.SayAsync(TestRoster.Envoy, "今天上午参加疾控党课，8人参加");
        await county.SayAsync(TestRoster.Supervisor, "今天下午参加疾控主题党日，15人参加");
        Assert.Equal((null, null), (await LinkAsync(county, 1), await LinkAsync(county, 2)));
        await county.SayAsync(TestRoster.Envoy, "代李秀英报：今天下午参加疾控主题党日，15人参加");
        Assert.Equal(new MeetingId(1), await LinkAsync(county, 3));
        Assert.Empty(await county.AttendanceAsync());
    }
}
