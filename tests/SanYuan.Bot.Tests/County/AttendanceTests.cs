using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>The unit tells who came; the appointees tell it themselves; neither overrules the other.</summary>
public sealed class AttendanceTests
{
    [Fact]
    public async Task Who_is_not_on_the_unit_s_list_did_not_come()
    {
        await using var county = await October.OpenAsync();
        county.At(18, 16);
        Assert.Equal("已记 1号 主题党日\n到会1人：王建国；没到1人：李秀英", await county.SayAsync(TestRoster.Liaison, "到会：王建国"));
        Assert.Equal((new Presence(true, null), new Presence(false, null)), (await county.PresenceAsync("P1"), await county.PresenceAsync("P2")));
    }

    [Theory]
    [InlineData("1号会议到会 王建国 李秀英", "已记 1号 主题党日\n到会2人：王建国、李秀英")]
    [InlineData("李秀英没来", "已记 1号 主题党日\n没到1人：李秀英")]
    [InlineData("全部到会", "已记 1号 主题党日\n到会2人：王建国、李秀英")]
    [InlineData("到会：王建国、王建国、P2", "已记 1号 主题党日\n到会2人：王建国、李秀英")]
    [InlineData("主题党日到会：老王", "已记 1号 主题党日\n到会1人：王建国；没到1人：李秀英")]
    public async Task It_may_be_told_in_many_ways(string text, string reply)
    {
        await using var county = await October.OpenAsync();
        county.At(20, 9);
        Assert.Equal(reply, await county.SayAsync(TestRoster.Liaison, text));
    }

    [Fact]
    public async Task Who_declined_is_not_among_everybody()
    {
        await using var county = await October.OpenAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "请假 1 出差");
        county.At(18, 16);
        Assert.Equal("已记 1号 主题党日\n到会1人：王建国", await county.SayAsync(TestRoster.Liaison, "都到了"));
    }

    [Fact]
    public async Task Where_the_sides_differ_both_stay_and_the_office_sees_it_until_one_gives_way()
    {
        await using var county = await October.OpenAsync();
        county.At(18, 14, 50);
        await county.SayAsync(TestRoster.SecondEnvoy, "签到");
        county.At(18, 16);
        Assert.Equal(
            "已记 1号 主题党日\n到会1人：王建国；没到1人：李秀英\n和本人说的不一样：李秀英（两边都留着，党建办会看到）", await county.SayAsync(TestRoster.Liaison, "到会：王建国"));
        Assert.Null((await county.PresenceAsync("P2")).Attended);
        Assert.Equal("到会情况两边说法不一的有1条：\n1号 主题党日（10月18日）李秀英：单位说没到，本人说到了", await county.SayAsync(TestRoster.Office, "签到差异"));
        Assert.Contains(". 到会两边说法不一1条：李秀英（1号会议）", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);

        await county.SayAsync(TestRoster.Liaison, "到会：王建国、李秀英");
        Assert.Equal((true, 5), ((await county.PresenceAsync("P2")).Attended, (await county.AttendanceAsync()).Count));
        Assert.Equal("近一个月单位和三员说的到会情况都一致。", await county.SayAsync(TestRoster.Office, "签到差异"));
        Assert.DoesNotContain("说法不一", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_the_unit_saw_may_say_that_they_were_not_there()
    {
        await using var county = await October.OpenAsync();
        county.At(18, 16);
        await county.SayAsync(TestRoster.Liaison, "全部到会");
        Assert.StartsWith("这个会议已经开始，答复不能再改；已记下您没有到会", await county.SayAsync(TestRoster.Envoy, "请假 1 堵车没到"), StringComparison.Ordinal);
        Assert.Equal(new Presence(true, false), await county.PresenceAsync("P1"));
    }

    [Theory]
    [InlineData(TestRoster.Liaison, "到会：王建国、张三丰", "这个会没有邀请张三丰，没有记。邀请的是王建国、李秀英，请核对后重发。")]
    [InlineData(TestRoster.Liaison, "钱离任没来", "这个会没有邀请钱离任，")]
    [InlineData(TestRoster.Liaison, "到会：王建国；缺席：王建国", "王建国同时写在到会和没到里，没有记。")]
    [InlineData(TestRoster.Liaison, "9号会议到会：王建国", "没有找到9号会议，没有记。")]
    [InlineData("other", "1号会议到会：王建国", "1号不是您单位的会，没有记。")]
    [InlineData("other", "到会：王建国", "近三天没有您单位已经开的会，没有记。")]
    [InlineData(TestRoster.Envoy, "1号会议到会：王建国", "")]
    public async Task What_cannot_be_is_refused_whole_and_says_what_to_do(string account, string text, string reply)
    {
        await using var county = await October.OpenAsync();
        await county.ApplyAsync(new RosterDraft(
            [], [new PersonDraft("L2", "孙联络") { Accounts = [new ChannelAccount("wecom", "other")], Identities = Roles.Liaison, ResponsibleUnitCodes = ["EDU"] }], []));
        county.At(18, 16);
        Assert.StartsWith(reply, await county.SayAsync(account, text), StringComparison.Ordinal);
        Assert.Empty(await county.AttendanceAsync());
    }

    [Fact]
    public async Task Before_the_start_and_after_a_cancellation_nobody_came()
    {
        await using var county = await October.OpenAsync();
        Assert.StartsWith("1号 主题党日还没开始（10月18日（周五）15:00）", await county.SayAsync(TestRoster.Liaison, "1号会议到会：王建国"), StringComparison.Ordinal);
        Assert.StartsWith("近三天没有您单位已经开的会", await county.SayAsync(TestRoster.Liaison, "到会：王建国"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Liaison, "1号会议取消");
        county.At(18, 16);
        Assert.StartsWith("1号 主题党日已经取消，没有记", await county.SayAsync(TestRoster.Office, "1号会议到会：王建国"), StringComparison.Ordinal);
        Assert.Empty(await county.AttendanceAsync());
    }

    [Fact]
    public async Task Two_of_one_name_are_told_apart_by_their_codes()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.ApplyAsync(new RosterDraft(
            [], [new PersonDraft("P9", "王建国") { WorkUnitCode = "EDU" }], [new AppointmentDraft("P9", Roles.Envoy, "CDC", new DateOnly(2019, 1, 1))]));
        await county.SayAsync(TestRoster.Liaison, October.Invite);
        county.At(18, 16);
        Assert.Equal(
            "邀请的人里叫王建国的有2位，没有记。请改写编码重发：王建国写 P1、王建国（县教体局）写 P9。", await county.SayAsync(TestRoster.Liaison, "到会：王建国、李秀英"));
        Assert.Equal("已记 1号 主题党日\n到会2人：王建国、李秀英；没到1人：王建国", await county.SayAsync(TestRoster.Liaison, "到会：p9、李秀英"));
        Assert.Equal((true, false), ((await county.PresenceAsync("P9")).Attended, (await county.PresenceAsync("P1")).Attended));
    }

    [Fact]
    public async Task The_api_tells_who_came_and_where_the_sides_differ()
    {
        await using var county = await October.OpenAsync();
        county.At(18, 15);
        await county.SayAsync(TestRoster.SecondEnvoy, "我到了");
        await county.SayAsync(TestRoster.Liaison, "到会：王建国");
        var page = await county.ReadAsync((session, token) => session.Pages.MeetingsAsync(new PageRequest(0, 10), null, null, token));
        var view = Assert.Single(page.Items);
        Assert.Equal([(true, false), (null, true)], view.Invitations.Select(one => (view.Presence[one.Invited].Attended, view.Presence[one.Invited].Differs)));
    }

    [Fact]
    public async Task Units_that_did_not_invite_or_invited_late_show_in_the_digest()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Instructor, "今天上午参加康禾药业党课，8人参加");
        await county.SayAsync(TestRoster.Supervisor, "今天到教体局检查，发现台账不全");
        await county.SayAsync(TestRoster.Liaison, "邀请王建国今天下午三点在二楼会议室参加主题党日");
        county.At(16, 17);
        await county.SayAsync(TestRoster.Envoy, "今天下午参加疾控主题党日，15人参加");
        await county.SayAsync(TestRoster.SecondEnvoy, "今天下午参加疾控主题党日，15人参加");
        var digest = await county.SayAsync(TestRoster.Office, "汇总");
        Assert.EndsWith("\n4. 未邀请就开的1家：康禾药业\n5. 临时邀请（不到一天）的1家：县疾控中心\n没有联络员、问题还没送达：县教体局1条\n看哪一项的台账，回「明细 1」", digest, StringComparison.Ordinal);
    }
}
