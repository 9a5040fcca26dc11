using SanYuan.Core.Campaigns;
using SanYuan.Core.Duties.Coverage;
using SanYuan.Core.Duties.Inspections;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Duties.Performance;
using SanYuan.Core.Duties.Rules;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Tests.Understanding;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Tests.Duties;

public sealed class CommandFormTests
{
    static readonly IReadOnlyList<IChatCommand> Commands =
    [
        new DutyListCommand(), new DutyChangeCommand(), new DutyAddCommand(), new LeaveCommand(), new LeaveEndCommand(), new LeaveCancelCommand(), new OfficeLeaveCommand(),
        new MyDutiesCommand(), new PerformanceCommand(), new LateCommand(), new CoverageCommand(), new WarningCommand(new CountyClock(TimeProvider.System, TimeZoneInfo.Utc)),
        new PlanCommand(), new PlansCommand(), new OpenCampaignCommand(), new ChangeCampaignCommand(), new ShowCampaignsCommand(),
    ];

    static string? Fits(string text) => Commands.FirstOrDefault(command => CommandWords.Read(FoldedText.Of(text), command.Form) is not null)?.Name;

    [Fact]
    public void No_labelled_message_is_taken_for_a_command() =>
        Assert.All(Corpus.Messages(), message => Assert.Null(Fits(message.GetProperty("text").GetString()!)));

    [Fact]
    public void Every_example_fits_its_own_form_and_no_earlier_one() => Assert.All(Commands, command => Assert.Equal(command.Name, Fits(command.Example)));

    [Theory]
    [InlineData("请假 12 出差")]
    [InlineData("请假")]
    [InlineData("15号请假")]
    [InlineData("#12请假")]
    [InlineData("周五的会我去不了")]
    [InlineData("请假 周五的会")]
    [InlineData("周五请假，党日去不了")]
    [InlineData("请假 3.5天")]
    [InlineData("明天例会请假，要陪县领导下乡")]
    [InlineData("汇报会请假，孙子发烧")]
    public void An_answer_to_an_invitation_is_no_leave(string text) => Assert.Null(Fits(text));

    [Theory]
    [InlineData("请假 10.20-10.25 出差", "leave.tell")]
    [InlineData("请假 10月20日至25日 生病", "leave.tell")]
    [InlineData("请假：10月20日到25日，去省里开会", "leave.tell")]
    [InlineData("我明天请假", "leave.tell")]
    [InlineData("10月20日至25日请假，出差", "leave.tell")]
    [InlineData("王建国请假 10.20-10.25 生病", "leave.tell_for")]
    [InlineData("王建国明天请假", "leave.tell_for")]
    [InlineData("王建国销假", "leave.tell_for")]
    [InlineData("取消王建国请假", "leave.tell_for")]
    [InlineData("取消请假 10月20日", "leave.cancel")]
    [InlineData("职责3 停用", "duty.change")]
    [InlineData("职责３改为每季度两次", "duty.change")]
    [InlineData("职责3 改为每年400次", "duty.change")]
    [InlineData("职责3 改为每月-1次", "duty.change")]
    [InlineData("职责3 改为每季度2次，从2020年1月1日起", "duty.change")]
    [InlineData("覆盖 9月", "coverage.show")]
    [InlineData("覆盖", "coverage.show")]
    [InlineData("覆盖 县疾控中心 9月", "coverage.show")]
    [InlineData("督导计划 孙监督", "inspection.all")]
    [InlineData("本月计划", "inspection.mine")]
    [InlineData("重点工作2 结束", "campaign.change")]
    [InlineData("重点工作2", "campaign.show")]
    public void What_is_meant_for_a_command_reaches_it(string text, string name) => Assert.Equal(name, Fits(text));
}
