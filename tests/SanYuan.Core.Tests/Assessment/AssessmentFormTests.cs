using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Assessment.Reading;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Assessment.Settlements;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Tests.Understanding;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Tests.Assessment;

public sealed class AssessmentFormTests
{
    static readonly AssessmentDesk Desk = new(new YearReader(new CountyClock(TimeProvider.System, TimeZoneInfo.Utc)));
    static readonly SettleDesk Settling = new(Desk, new QuietHours(default, default));

    static readonly IReadOnlyList<IChatCommand> Commands =
    [
        new RuleListCommand(), new RuleChangeCommand(), new MineCommand(Desk), new LineCommand(Desk), new AssessmentShowCommand(Desk), new AssessmentListCommand(Desk), new DifferencesCommand(Desk),
        new HearingCommand(), new ContentmentCommand(), new ContestCommand(Desk), new ContestListCommand(), new AnswerCommand(), new SettleCommand(Settling), new ConfirmCommand(Settling),
    ];

    static List<string> Fits(string text) => [.. Commands.Where(command => CommandWords.Read(FoldedText.Of(text), command.Form) is not null).Select(command => command.Name)];

    [Fact]
    public void No_labelled_message_is_taken_for_a_command() =>
        Assert.All(Corpus.Messages(), message => Assert.Empty(Fits(message.GetProperty("text").GetString()!)));

    [Fact]
    public void Every_example_fits_its_own_form_and_no_other() => Assert.All(Commands, command => Assert.Equal([command.Name], Fits(command.Example)));

    [Theory]
    [InlineData("考核规则１ 权重６０，规则２ 权重４０", "assessment.set")]
    [InlineData("考核规则 出勤30、履职40、成效30", "assessment.set")]
    [InlineData("考核规则 表扬90分 约谈60分", "assessment.set")]
    [InlineData("我的考核2019年", "assessment.mine")]
    [InlineData("考核明细 王建国 第3条", "assessment.detail")]
    [InlineData("考核明细三", "assessment.detail")]
    [InlineData("考核 2019 王建国", "assessment.show")]
    [InlineData("考核：王建国 2019年", "assessment.show")]
    [InlineData("考核名单 2019年 监督员 第2页", "assessment.list")]
    [InlineData("听取王建国的汇报：较好，踏实", "assessment.hear")]
    [InlineData("评议2019 王建国 基本称职 意见：少到会", "assessment.hear")]
    [InlineData("评价 王建国 不满意 很少来", "assessment.rate")]
    [InlineData("我对考核有异议 2019 3 那天我到会了", "assessment.contest")]
    [InlineData("考核异议：3条，那天我到会了", "assessment.contest")]
    [InlineData("异议2不采纳：没有签到", "assessment.answer")]
    [InlineData("2019年度考核定档", "assessment.settle")]
    public void Other_ways_of_saying_it_are_taken_as_well(string text, string command) => Assert.Equal([command], Fits(text));

    [Theory]
    [InlineData("今天到县教体局考核支部书记，8人参加")]
    [InlineData("参加民主评议党员 王建国优秀")]
    [InlineData("听取支部书记汇报，发现台账不全")]
    [InlineData("评价了支部工作，总体满意")]
    [InlineData("对发展党员有异议，建议重新公示")]
    public void A_report_is_none(string text) => Assert.Empty(Fits(text));
}
