using SanYuan.Core.Appointments;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

public sealed class HandoverTests
{
    const string Report = "今天上午参加县疾控中心主题党日，15名党员参加，发现会议记录不规范";

    static Task<Invitation?> InvitationAsync(TestCounty county, string account) =>
        county.ReadAsync((session, token) => session.Meetings.FindInvitationAsync(new MeetingId(1), county.PersonOf(account), token));

    static async Task<TestCounty> OpenWithMeetingAsync()
    {
        var county = await AppointmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        await county.SayAsync(TestRoster.Liaison, "邀请王建国下周五下午三点在二楼会议室参加主题党日");
        return county;
    }

    [Fact]
    public async Task One_sentence_ends_the_term_passes_on_invitations_and_tells_everybody()
    {
        await using var county = await OpenWithMeetingAsync();
        Assert.StartsWith("聘任1 王建国 县疾控中心特派员 10月16日结束，由李秀英接任\n已移交：未整改问题1条，会议邀请1个", await county.SayAsync(TestRoster.Office, "交接 王建国 → 李秀英"), StringComparison.Ordinal);
        Assert.Equal((Answer.Declined, "聘任结束，由李秀英接任"), ((await InvitationAsync(county, TestRoster.Envoy))!.Answer, (await InvitationAsync(county, TestRoster.Envoy))!.Reason));
        Assert.Equal((Answer.None, county.PersonOf(TestRoster.Envoy)), ((await InvitationAsync(county, TestRoster.SecondEnvoy))!.Answer, (await InvitationAsync(county, TestRoster.SecondEnvoy))!.SubstituteFor!.Value));
        Assert.Contains(await county.ReceivedAsync(TestRoster.SecondEnvoy), text => text.StartsWith("您接任王建国，请参加主题党日", StringComparison.Ordinal));
        Assert.Contains(await county.ReceivedAsync(TestRoster.SecondEnvoy), text => text.StartsWith("王建国在县疾控中心的特派员工作，10月17日起由您接任", StringComparison.Ordinal));
        Assert.Contains(await county.ReceivedAsync(TestRoster.Liaison), text => text.Contains("改请李秀英参加", StringComparison.Ordinal));
        Assert.Contains(await county.ReceivedAsync(AppointmentCounty.SecondOffice), text => text.Contains("由李秀英接任", StringComparison.Ordinal));
        Assert.StartsWith("王建国，您在县疾控中心的特派员聘任到10月16日结束", Assert.Single(await county.ReceivedAsync(TestRoster.Envoy)), StringComparison.Ordinal);
        AppointmentCounty.At(county, 10, 17, 9);
        Assert.StartsWith("您好，您目前没有在任的聘任", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
        AppointmentCounty.At(county, 10, 24, 15);
        await county.Get<Reminders>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Single(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task The_successor_reads_what_the_predecessor_entered_at_the_unit_and_nothing_else()
    {
        await using var county = await OpenWithMeetingAsync();
        await county.SayAsync(TestRoster.Envoy, "今天下午在县教体局督导检查，发现台账不全");
        Assert.StartsWith("您在派驻单位没有前任的记录", await county.SayAsync(TestRoster.SecondEnvoy, "前任"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "交接 王建国 → 李秀英");
        Assert.Equal("王建国在县疾控中心的记录1条：\n#1 10月16日 县疾控中心 主题党日 15人 未整改1条", await county.SayAsync(TestRoster.SecondEnvoy, "前任"));
        Assert.StartsWith("您在派驻单位没有前任的记录", await county.SayAsync(TestRoster.Instructor, "前任"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_departed_began_is_the_successors_from_the_next_day_on()
    {
        await using var county = await OpenWithMeetingAsync();
        await county.SayAsync(TestRoster.Office, "王建国 聘任结束 10月31日 由 李秀英 接任");
        var (envoy, second, unit) = (county.PersonOf(TestRoster.Envoy), county.PersonOf(TestRoster.SecondEnvoy), county.Get<CurrentRoster>().View.Snapshot.UnitByCode("CDC")!.Id);
        var handovers = await county.ReadAsync((session, token) => session.Handovers.AtAsync(unit, token));
        var since = new DateOnly(2019, 10, 16);
        Assert.Equal(envoy, Handovers.ResponsibleNow(handovers, envoy, since, new DateOnly(2019, 10, 31)));
        Assert.Equal(second, Handovers.ResponsibleNow(handovers, envoy, since, new DateOnly(2019, 11, 1)));
        // The meeting is on 25 October, when the one who leaves is still there.
        Assert.Equal(Answer.None, (await InvitationAsync(county, TestRoster.Envoy))!.Answer);
        Assert.StartsWith("已记入台账", await county.SayAsync(TestRoster.Envoy, Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_successor_the_office_is_told_what_is_left_and_can_hand_over_later()
    {
        await using var county = await OpenWithMeetingAsync();
        Assert.Contains("没有人接任\n还留着：未整改问题1条，之后的会议邀请1个（已关闭）", await county.SayAsync(TestRoster.Office, "王建国聘任结束 10月16日"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "王建国 聘任结束 10月16日");
        Assert.Equal("appointment.end: ended_before", await AppointmentCounty.LastRefusalAsync(county));
        AppointmentCounty.At(county, 10, 18, 9);
        Assert.Contains("由李秀英接任", await county.SayAsync(TestRoster.Office, "交接 王建国 → 李秀英"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "交接 王建国 → 李秀英");
        Assert.Equal("appointment.hand_over: handed_over_before", await AppointmentCounty.LastRefusalAsync(county));
        Assert.Equal(new DateOnly(2019, 10, 16), (await AppointmentCounty.FindAsync(county, 1))!.End);
    }

    [Fact]
    public async Task What_waits_for_the_departed_is_cancelled()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        var envoy = county.PersonOf(TestRoster.Envoy);
        var now = county.Get<CountyClock>().Now;
        await county.WriteAsync((session, token) => session.Outbox.AddAsync(new OutboundMessage(envoy, OutboundKind.Reminder, "以后的提醒", now.AddHours(2), "later") { Why = new Why("规则", "依据") }, now, token));
        await county.SayAsync(TestRoster.Office, "交接 王建国 → 李秀英");
        county.Time.Advance(TimeSpan.FromHours(3));
        Assert.DoesNotContain("以后的提醒", await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task A_meeting_moved_later_asks_the_successor_and_not_the_departed()
    {
        await using var county = await OpenWithMeetingAsync();
        await county.SayAsync(TestRoster.Office, "交接 王建国 → 李秀英");
        await county.SayAsync(TestRoster.SecondEnvoy, "参加 1");
        var heard = (await county.ReceivedAsync(TestRoster.Envoy)).Count;
        AppointmentCounty.At(county, 10, 17, 9);
        await county.SayAsync(TestRoster.Liaison, "1号会议改到下周四下午三点");
        Assert.Equal((Answer.None, Answer.Declined), ((await InvitationAsync(county, TestRoster.SecondEnvoy))!.Answer, (await InvitationAsync(county, TestRoster.Envoy))!.Answer));
        Assert.Equal(heard, (await county.ReceivedAsync(TestRoster.Envoy)).Count);
    }

    [Fact]
    public async Task Who_has_left_is_not_reminded_of_a_meeting_they_were_invited_to_afterwards()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "王建国 聘任结束 10月18日");
        await county.SayAsync(TestRoster.Liaison, "邀请王建国下周五下午三点在二楼会议室参加主题党日");
        var heard = (await county.ReceivedAsync(TestRoster.Envoy)).Count;
        AppointmentCounty.At(county, 10, 24, 15);
        await county.Get<Reminders>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(heard, (await county.ReceivedAsync(TestRoster.Envoy)).Count);
    }

    [Fact]
    public async Task A_redelivered_sentence_changes_nothing_more()
    {
        await using var county = await OpenWithMeetingAsync();
        var first = await county.SayAgainAsync(TestRoster.Office, "交接 王建国 → 李秀英", "same");
        var version = await county.ReadAsync((session, token) => session.Roster.VersionAsync(token));
        Assert.Equal(first, await county.SayAgainAsync(TestRoster.Office, "交接 王建国 → 李秀英", "same"));
        Assert.Equal(version, await county.ReadAsync((session, token) => session.Roster.VersionAsync(token)));
    }

    [Fact]
    public async Task A_closed_unit_ends_its_appointments_and_takes_no_new_ones()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        Assert.StartsWith("康禾药业已撤销，最后一天2019年10月16日\n结束聘任1个：周指导", await county.SayAsync(TestRoster.Office, "单位撤销 康禾药业"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2019, 10, 16), (await AppointmentCounty.FindAsync(county, 3))!.End);
        await county.ApplyAsync(TestRoster.Draft);
        await county.SayAsync(TestRoster.Office, "推荐人选 何新人 到 康禾药业 任指导员");
        Assert.Equal("candidate.recommend: unit_closed", await AppointmentCounty.LastRefusalAsync(county));
    }

    [Fact]
    public async Task Somebody_who_acts_elsewhere_in_the_same_role_gets_an_appointment_to_take_over_in()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        await county.ApplyAsync(new RosterDraft([], [], [new AppointmentDraft("C1", Roles.Envoy, "EDU", new DateOnly(2019, 1, 1))]));
        Assert.Contains("由何新人接任", await county.SayAsync(TestRoster.Office, "王建国 聘任结束 10月20日 由 何新人 接任"), StringComparison.Ordinal);
        var taken = (await AppointmentCounty.FindAsync(county, 7))!;
        Assert.Equal((new DateOnly(2019, 10, 21), true), (taken.Start, taken.IsActiveOn(new DateOnly(2019, 10, 21))));
    }
}
