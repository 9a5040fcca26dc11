using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Tests.County;

/// <summary>Meetings moved and cancelled, and colleagues who come instead.</summary>
public sealed class MeetingChangeTests
{
    const string Invite = "邀请王建国周五下午三点在二楼会议室参加主题党日";

    static async Task<TestCounty> InvitedAsync(string invite = Invite)
    {
        var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, invite);
        return county;
    }

    static Task<Invitation?> InvitationAsync(TestCounty county, string account)
    {
        var person = county.PersonOf(account);
        return county.ReadAsync((session, token) => session.Meetings.FindInvitationAsync(new MeetingId(1), person, token));
    }

    [Theory]
    [InlineData("周五的会改到周四下午四点", "现在：10月17日（周四）16:00 二楼会议室")]
    [InlineData("1号会议改到周四下午四点", "现在：10月17日（周四）16:00 二楼会议室")]
    [InlineData("会议推迟到下午四点", "现在：10月18日（周五）16:00 二楼会议室")]
    [InlineData("会议推迟半小时", "现在：10月18日（周五）15:30 二楼会议室")]
    [InlineData("主题党日延期一周", "现在：10月25日（周五）15:00 二楼会议室")]
    [InlineData("会议提前1小时", "现在：10月18日（周五）14:00 二楼会议室")]
    [InlineData("会议地点改到三楼会议室", "现在：10月18日（周五）15:00 三楼会议室")]
    [InlineData("1号会议改到周四上午九点三楼会议室", "现在：10月17日（周四）09:00 三楼会议室")]
    public async Task A_sentence_moves_a_meeting(string text, string now)
    {
        await using var county = await InvitedAsync();
        var reply = await county.SayAsync(TestRoster.Liaison, text);
        Assert.StartsWith("1号 主题党日已改\n原来：10月18日（周五）15:00 二楼会议室", reply, StringComparison.Ordinal);
        Assert.Contains(now, reply, StringComparison.Ordinal);
        var notice = (await county.ReceivedAsync(TestRoster.Envoy))[^1];
        Assert.Contains("原来：10月18日（周五）15:00 二楼会议室", notice, StringComparison.Ordinal);
        Assert.Contains(now, notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_in_time_opens_every_answer_again_and_a_move_in_place_does_not()
    {
        await using var county = await InvitedAsync();
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        await county.SayAsync(TestRoster.Liaison, "会议地点改到三楼会议室");
        Assert.Equal(Answer.Accepted, (await InvitationAsync(county, TestRoster.Envoy))!.Answer);
        await county.SayAsync(TestRoster.Liaison, "会议推迟到下午四点");
        var opened = (await InvitationAsync(county, TestRoster.Envoy))!;
        Assert.Equal((Answer.None, MeetingStatus.Moved, 2), (opened.Answer, opened.Meeting.Status, opened.Meeting.Sequence));
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.Liaison)).Count);
    }

    [Fact]
    public async Task Each_change_keeps_what_it_replaced_with_who_made_it()
    {
        await using var county = await InvitedAsync();
        await county.SayAsync(TestRoster.Liaison, "会议推迟到下午四点");
        await county.SayAsync(TestRoster.Office, "因机构调整，1号会议取消");
        var changes = await county.ReadAsync((session, token) => session.Meetings.ChangesAsync(new MeetingId(1), token));
        Assert.Equal([MeetingChangeKind.Moved, MeetingChangeKind.Cancelled], changes.Select(change => change.Kind));
        Assert.Equal([county.PersonOf(TestRoster.Liaison), county.PersonOf(TestRoster.Office)], changes.Select(change => change.Made.By));
        Assert.Equal("机构调整", changes[1].Reason);
    }

    [Theory]
    [InlineData("周五的会取消")]
    [InlineData("1号会议取消")]
    [InlineData("主题党日不开了")]
    [InlineData("撤销")]
    public async Task A_sentence_cancels_a_meeting_once(string text)
    {
        await using var county = await InvitedAsync();
        Assert.Equal("已取消1号 主题党日 10月18日（周五）15:00 二楼会议室\n已通知1人。", await county.SayAsync(TestRoster.Liaison, text));
        Assert.Equal("县疾控中心的主题党日取消了，不用来了\n原定：10月18日（周五）15:00 二楼会议室（1号）", (await county.ReceivedAsync(TestRoster.Envoy))[^1]);
        Assert.StartsWith("这个会议已经取消", await county.SayAsync(TestRoster.Envoy, "参加 1"), StringComparison.Ordinal);
        Assert.StartsWith("这个会议已经取消", await county.SayAsync(TestRoster.Liaison, "1号会议取消"), StringComparison.Ordinal);
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.Envoy)).Count);
    }

    [Fact]
    public async Task A_cancelled_meeting_is_not_reminded_of_and_a_moved_one_at_its_new_time()
    {
        await using var county = await InvitedAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请李秀英周五下午三点在三楼会议室参加支委会");
        await county.SayAsync(TestRoster.Liaison, "2号会议取消");
        await county.SayAsync(TestRoster.Liaison, "1号会议改到下周三下午三点");
        county.Time.SetUtcNow(new DateTimeOffset(2019, 10, 22, 15, 8, 0, TimeSpan.FromHours(8)));
        Assert.Equal(1, await county.Get<Reminders>().RunAsync(TestContext.Current.CancellationToken));
        county.Time.SetUtcNow(new DateTimeOffset(2019, 10, 23, 14, 10, 0, TimeSpan.FromHours(8)));
        Assert.Equal(1, await county.Get<Reminders>().RunAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("提醒：今天有主题党日", (await county.ReceivedAsync(TestRoster.Envoy))[^1], StringComparison.Ordinal);
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.SecondEnvoy)).Count);
    }

    [Theory]
    [InlineData("1号会议改到昨天下午三点", "改后的时间已经过了")]
    [InlineData("1号会议改到11月31日下午三点", "没有这一天")]
    [InlineData("9号会议改到周四下午三点", "没有找到您发的9号会议")]
    [InlineData("1号会议改到周五下午三点", "1号本来就是这样")]
    [InlineData("支委会改到周四下午三点", "您目前没有还没开的会")]
    public async Task A_change_that_cannot_be_made_says_what_to_do(string text, string reply)
    {
        await using var county = await InvitedAsync();
        Assert.StartsWith(reply, await county.SayAsync(TestRoster.Liaison, text), StringComparison.Ordinal);
        Assert.Single(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task Of_several_meetings_it_is_asked_which()
    {
        await using var county = await InvitedAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国下周一下午三点在三楼会议室参加支委会");
        Assert.StartsWith("您有2个还没开的会，请带上编号，例如「1号会议取消」", await county.SayAsync(TestRoster.Liaison, "会议取消"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("会议改到周四下午四点")]
    [InlineData("1号会议取消")]
    public async Task An_appointee_changes_no_meeting(string text)
    {
        await using var county = await InvitedAsync();
        await county.SayAsync(TestRoster.Envoy, text);
        Assert.Equal(MeetingStatus.Planned, (await InvitationAsync(county, TestRoster.Envoy))!.Meeting.Status);
    }

    [Fact]
    public async Task Whoever_cannot_come_sends_a_colleague_of_the_same_kind()
    {
        await using var county = await InvitedAsync();
        Assert.Contains("已请李秀英代为参加", await county.SayAsync(TestRoster.Envoy, "周五的会我去不了，在外地出差，请李秀英替我去"), StringComparison.Ordinal);
        Assert.StartsWith("王建国有事去不了，请您代为参加县疾控中心的主题党日", Assert.Single(await county.ReceivedAsync(TestRoster.SecondEnvoy)), StringComparison.Ordinal);
        Assert.Contains("已请李秀英代为参加", Assert.Single(await county.ReceivedAsync(TestRoster.Liaison)), StringComparison.Ordinal);
        Assert.StartsWith("好的，已告诉单位您参加", await county.SayAsync(TestRoster.SecondEnvoy, "参加 1"), StringComparison.Ordinal);
        Assert.Equal(county.PersonOf(TestRoster.Envoy), (await InvitationAsync(county, TestRoster.SecondEnvoy))!.SubstituteFor);
    }

    [Fact]
    public async Task A_colleague_of_another_kind_or_already_invited_is_not_sent()
    {
        await using var county = await InvitedAsync("邀请三员周五下午三点在二楼会议室参加主题党日");
        Assert.Contains("周指导不是和您同类的在任三员", await county.SayAsync(TestRoster.Envoy, "请假 1 出差，请周指导替我去"), StringComparison.Ordinal);
        Assert.Contains("李秀英已经在邀请之列", await county.SayAsync(TestRoster.Envoy, "请假 1 生病，请李秀英替我去"), StringComparison.Ordinal);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Instructor));
    }
}
