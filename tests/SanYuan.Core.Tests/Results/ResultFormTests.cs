using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Tests.Understanding;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Tests.Results;

public sealed class ResultFormTests
{
    static readonly CountyClock Clock = new(TimeProvider.System, TimeZoneInfo.Utc);

    static readonly IReadOnlyList<IChatCommand> Commands =
    [
        new TellResultCommand(), new ShowResultsCommand(Clock), new ResultDetailsCommand(Clock), new UnitResultsCommand(Clock), new WithdrawSupportCommand(), new ListSupportsCommand(), new TellSupportCommand(),
    ];

    static string? Fits(string text) => Commands.FirstOrDefault(command => CommandWords.Read(FoldedText.Of(text), command.Form) is not null)?.Name;

    [Fact]
    public void No_labelled_message_is_taken_for_a_command() =>
        Assert.All(Corpus.Messages(), message => Assert.Null(Fits(message.GetProperty("text").GetString()!)));

    [Fact]
    public void Every_example_fits_its_own_form_and_no_earlier_one() => Assert.All(Commands, command => Assert.Equal(command.Name, Fits(command.Example)));

    [Theory]
    [InlineData("县疾控中心 评为四星", "result.tell")]
    [InlineData("县疾控中心 星级4 2019-12-01 起", "result.tell")]
    [InlineData("县疾控中心支部升为五星级支部 依据：县组发12号", "result.tell")]
    [InlineData("康禾药业 达到六好", "result.tell")]
    [InlineData("康禾药业 取消六好 原因：复查没过", "result.tell")]
    [InlineData("县疾控中心 场所达标", "result.tell")]
    [InlineData("县疾控中心 阵地已达标 10月8日起", "result.tell")]
    [InlineData("成效", "result.show")]
    [InlineData("成效 2019年", "result.show")]
    [InlineData("成效 十月", "result.show")]
    [InlineData("成效 第三季度", "result.show")]
    [InlineData("成效明细 2 2019年10月 第3页", "result.details")]
    [InlineData("成效明细２", "result.details")]
    [InlineData("成效 县疾控中心", "result.unit")]
    [InlineData("保障", "support.list")]
    [InlineData("保障 县疾控中心", "support.list")]
    [InlineData("我单位提供了办公室一间", "support.tell")]
    [InlineData("今天参加县疾控中心主题党日，15人，评为四星", null)]
    [InlineData("上午到康禾药业督导，六好创建进展不错", null)]
    [InlineData("今天到县疾控中心督导，场所达标，15人参加", null)]
    [InlineData("成效不错，党员都说好", null)]
    [InlineData("县疾控中心提供资料三份", null)]
    [InlineData("昨天走访，企业提供了很好的建议。办公楼也看了", null)]
    public void A_sentence_is_the_command_it_should_be(string text, string? name) => Assert.Equal(name, Fits(text));
}
