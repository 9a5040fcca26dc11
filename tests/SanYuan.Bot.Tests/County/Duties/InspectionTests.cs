using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.County.Duties;

public sealed class InspectionTests
{
    [Fact]
    public async Task A_supervisor_gets_the_months_plan_once_on_its_first_working_day()
    {
        await using var county = await DutyCounty.OpenAsync();
        county.At(11, 1, 8, 16);
        Assert.Equal(0, await county.PlansAsync());
        county.At(11, 1, 8, 17);
        Assert.Equal(1, await county.PlansAsync());
        Assert.Equal(0, await county.PlansAsync());
        county.At(11, 4, 8, 17);
        Assert.Equal(0, await county.PlansAsync());
        var plan = (await county.ReceivedAsync(TestRoster.Supervisor))[^1];
        Assert.StartsWith("11月督导计划（民生，已去0/2）\n1 县教体局：", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_why_and_open_findings_come_first()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心主题党日，发现会议记录不规范");
        county.At(10, 16, 17, 8);
        await county.BundleAsync();
        county.At(12, 2, 8, 17);
        await county.PlansAsync();
        var plan = (await county.ReceivedAsync(TestRoster.Supervisor))[^1];
        Assert.Contains("\n1 县疾控中心：未整改1条（1条超期），一年内没督导过，47天没有记录，11月缺主题党日、支委会等3项\n2 县教体局：", plan, StringComparison.Ordinal);
        var sent = await county.ReadAsync((session, token) => session.Outbox.SentToAsync(county.PersonOf(TestRoster.Supervisor), ChannelNames.WeCom, 0, token));
        Assert.Equal(OutboundKind.InspectionPlan, sent[^1].Message.Kind);
        Assert.StartsWith("监督员每月督导一次", sent[^1].Message.Why.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_visited_is_ticked_and_the_plan_stays_as_it_was_sent()
    {
        await using var county = await DutyCounty.OpenAsync();
        var before = await county.SayAsync(TestRoster.Supervisor, "计划");
        Assert.StartsWith("10月督导计划（民生，已去0/2）", before, StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Supervisor, "今天到县教体局督导检查，未发现问题");
        var after = await county.SayAsync(TestRoster.Supervisor, "本月计划");
        Assert.StartsWith("10月督导计划（民生，已去1/2）", after, StringComparison.Ordinal);
        Assert.Contains(" ✓#2", after, StringComparison.Ordinal);
        Assert.Equal(before.Split('\n')[1], after.Split('\n')[1].Replace(" ✓#2", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_office_sees_all_plans_and_others_none()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.StartsWith("10月督导计划（民生，已去0/2）", await county.SayAsync(TestRoster.Office, "督导计划"), StringComparison.Ordinal);
        Assert.StartsWith("10月督导计划（民生，已去0/2）", await county.SayAsync(TestRoster.Leader, "督导计划 孙监督"), StringComparison.Ordinal);
        Assert.StartsWith("没有找到在任的监督员「王建国」", await county.SayAsync(TestRoster.Office, "督导计划 王建国"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "计划");
        Assert.Equal("inspection.mine: not_allowed", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Liaison, "督导计划");
        Assert.Equal("inspection.all: not_allowed", await county.RefusalAsync());
    }

    [Fact]
    public async Task Whoever_is_on_leave_gets_it_when_back()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, "请假 11.1-11.5 出差");
        county.At(11, 1);
        Assert.Equal(0, await county.PlansAsync());
        county.At(11, 6);
        Assert.Equal(1, await county.PlansAsync());
    }

    [Fact]
    public async Task In_january_nothing_is_said_before_the_holiday_is_over()
    {
        await using var county = await DutyCounty.OpenAsync();
        county.At(13, 1);
        Assert.Equal(0, await county.PlansAsync());
        county.At(13, 2, 8, 17);
        Assert.Equal(1, await county.PlansAsync());
    }
}
