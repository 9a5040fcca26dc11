namespace SanYuan.Bot.Tests.County;

/// <summary>「为什么」 explains whatever came last: by which rule, from which facts.</summary>
public sealed class WhyTests
{
    static async Task ExplainedAsync(TestCounty county, string account, string rule, string facts)
    {
        await county.ReceivedAsync(account);
        var why = await county.SayAsync(account, "为什么");
        Assert.Contains($"\n规则：{rule}", why, StringComparison.Ordinal);
        Assert.Contains($"\n依据：{facts}", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_meeting_from_its_invitation_to_the_question_afterwards()
    {
        await using var county = await October.OpenAsync();
        await ExplainedAsync(county, TestRoster.Envoy, "单位或党建办邀请谁，谁当即收到通知。", "县疾控中心发起了1号 主题党日 10月18日（周五）15:00");
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        await ExplainedAsync(county, TestRoster.Liaison, "会议有人答复，当即告诉发起人。", "1号 主题党日 10月18日（周五）15:00");
        await county.SayAsync(TestRoster.Liaison, "会议推迟半小时");
        await ExplainedAsync(county, TestRoster.Envoy, "会议改了时间、地点或取消了，受邀的人当即收到一条通知。", "县疾控中心改了1号 主题党日 10月18日（周五）15:30");
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        county.At(17, 16);
        await county.RemindAsync();
        await ExplainedAsync(county, TestRoster.Envoy, "参加的和没答复的，提前一天提醒；请了假的不提醒。", "1号 主题党日 10月18日（周五）15:30");
        county.At(18, 17, 38);
        await county.RemindAsync();
        await ExplainedAsync(county, TestRoster.Envoy, "到了会、还没报告的，散会半小时后问一次。", "台账里还没有您当天在县疾控中心的记录，1号会议您到了会或答复了参加。");
    }

    [Fact]
    public async Task Of_what_a_colleague_told_in_ones_name()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "代王建国报：今天参加县疾控中心主题党日");
        await ExplainedAsync(county, TestRoster.Envoy, "别人替您报告、更正或收回，当即告诉您；不对可以说不是您的。", "李秀英替您报的#1。");
        await county.SayAsync(TestRoster.Envoy, "不是我的 1");
        await ExplainedAsync(county, TestRoster.SecondEnvoy, "替别人报的，本人说不是，当即告诉您。", "#1是您替王建国报的。");
    }
}
