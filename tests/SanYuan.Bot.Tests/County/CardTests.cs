using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Tests.County;

/// <summary>Invitations with buttons, tapped.</summary>
public sealed class CardTests
{
    static async Task<TestCounty> InvitedAsync(string invite = "邀请王建国周五下午三点在二楼会议室参加主题党日")
    {
        var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, invite);
        await county.DeliverAsync();
        return county;
    }

    /// <summary>Of the newest card.</summary>
    static string Key(TestCounty county, string button) =>
        county.Platform.Calls.Select(call => call.Card).OfType<Card>().Last().Buttons.Single(one => one.Text == button).Key;

    static async Task<Invitation> InvitationAsync(TestCounty county) =>
        (await county.ReadAsync((session, token) => session.Meetings.FindInvitationAsync(new MeetingId(1), county.PersonOf(TestRoster.Envoy), token)))!;

    [Fact]
    public async Task An_invitation_has_two_buttons_and_its_number_for_whoever_has_none()
    {
        await using var county = await InvitedAsync();
        var card = county.Platform.Calls[^1].Card!;
        Assert.Equal(("主题党日", "县疾控中心邀请您参加"), (card.Title, card.Lead));
        Assert.Equal(["时间 10月18日（周五）15:00", "地点 二楼会议室", "编号 1号"], card.Lines.Select(line => $"{line.Name} {line.Value}"));
        Assert.Equal(["参加", "请假"], card.Buttons.Select(button => button.Text));
        Assert.Equal("能去回「参加 1」，不能去回「请假 1 原因」。", card.Hint);
    }

    [Fact]
    public async Task A_place_too_long_for_a_line_stands_whole_under_the_card()
    {
        await using var county = await InvitedAsync();
        var meeting = (await InvitationAsync(county)).Meeting;
        var place = new string('楼', 31);
        var card = MeetingCard.Of(meeting with { Content = meeting.Content with { Place = place } }, "县疾控中心邀请您参加");
        Assert.DoesNotContain(card.Lines, line => line.Name == "地点");
        Assert.StartsWith($"地点：{place}。", card.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declines_by_tap_is_asked_once_for_the_reason()
    {
        await using var county = await InvitedAsync();
        await county.TapAsync(TestRoster.Envoy, Key(county, "请假"));
        await county.TapAsync(TestRoster.Envoy, Key(county, "请假"));
        Assert.Contains("请补一句原因，例如「请假 1 出差」", Assert.Single((await county.ReceivedAsync(TestRoster.Envoy)).Skip(1)), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "请假 1 出差");
        Assert.Equal("出差", (await InvitationAsync(county)).Reason);
    }

    [Fact]
    public async Task All_of_a_meeting_get_the_same_card_in_one_call()
    {
        await using var county = await InvitedAsync("邀请三员周五下午三点在二楼会议室参加主题党日");
        Assert.Equal([TestRoster.Envoy, TestRoster.SecondEnvoy], Assert.Single(county.Platform.Calls).Accounts);
    }

    [Theory]
    [InlineData("参加", "已参加", Answer.Accepted, "王建国参加 1号")]
    [InlineData("请假", "已请假", Answer.Declined, "王建国请假 1号")]
    public async Task A_tap_answers_and_the_caller_hears_of_it(string button, string label, Answer answer, string notice)
    {
        await using var county = await InvitedAsync();
        Assert.Equal(label, (await county.TapAsync(TestRoster.Envoy, Key(county, button))).Split('\n')[0]);
        Assert.Equal(answer, (await InvitationAsync(county)).Answer);
        Assert.StartsWith(notice, Assert.Single(await county.ReceivedAsync(TestRoster.Liaison)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tapped_twice_it_is_answered_the_same_and_counts_once()
    {
        await using var county = await InvitedAsync();
        var first = await county.TapAsync(TestRoster.Envoy, Key(county, "请假"));
        await county.SayAsync(TestRoster.Envoy, "请假 1 出差");
        Assert.Equal(first, await county.TapAsync(TestRoster.Envoy, Key(county, "请假")));
        Assert.Equal("出差", (await InvitationAsync(county)).Reason);
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.Liaison)).Count);
    }

    [Fact]
    public async Task The_answer_can_be_changed_by_the_other_button_until_the_start()
    {
        await using var county = await InvitedAsync();
        await county.TapAsync(TestRoster.Envoy, Key(county, "请假"));
        Assert.StartsWith("已参加", await county.TapAsync(TestRoster.Envoy, Key(county, "参加")), StringComparison.Ordinal);
        county.Time.SetUtcNow(new DateTimeOffset(2019, 10, 18, 15, 0, 0, TimeSpan.FromHours(8)));
        Assert.StartsWith("会议已开始", await county.TapAsync(TestRoster.Envoy, Key(county, "请假")), StringComparison.Ordinal);
        Assert.Equal(Answer.Accepted, (await InvitationAsync(county)).Answer);
    }

    [Fact]
    public async Task A_card_of_an_earlier_time_answers_nothing_and_the_new_one_does()
    {
        await using var county = await InvitedAsync();
        var old = Key(county, "参加");
        await county.SayAsync(TestRoster.Liaison, "会议推迟到下午四点");
        await county.DeliverAsync();
        Assert.StartsWith("已改时间\n现在是主题党日 10月18日（周五）16:00", await county.TapAsync(TestRoster.Envoy, old), StringComparison.Ordinal);
        Assert.Equal(Answer.None, (await InvitationAsync(county)).Answer);
        Assert.StartsWith("已参加", await county.TapAsync(TestRoster.Envoy, Key(county, "参加")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_in_place_keeps_the_card_good()
    {
        await using var county = await InvitedAsync();
        await county.SayAsync(TestRoster.Liaison, "会议地点改到三楼会议室");
        Assert.StartsWith("已参加", await county.TapAsync(TestRoster.Envoy, Key(county, "参加")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestRoster.SecondEnvoy, "不在邀请之列")]
    [InlineData(TestRoster.Ended, "您好，您目前没有在任的聘任")]
    [InlineData("nobody", "您好，这里是三员工作服务")]
    public async Task Who_is_not_invited_answers_nothing(string account, string reply)
    {
        await using var county = await InvitedAsync();
        Assert.StartsWith(reply, await county.TapAsync(account, Key(county, "参加")), StringComparison.Ordinal);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Liaison));
    }

    [Fact]
    public async Task A_cancelled_meeting_says_so()
    {
        await using var county = await InvitedAsync();
        await county.SayAsync(TestRoster.Liaison, "1号会议取消");
        Assert.StartsWith("会议已取消", await county.TapAsync(TestRoster.Envoy, Key(county, "参加")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("meeting:1:accept")]
    [InlineData("meeting:99999999999999999999:1:accept")]
    [InlineData("meeting:1:1:accept;drop")]
    public async Task A_key_of_no_invitation_is_answered_calmly(string key)
    {
        await using var county = await InvitedAsync();
        Assert.Equal("这个按钮已失效", await county.TapAsync(TestRoster.Envoy, key));
    }
}
