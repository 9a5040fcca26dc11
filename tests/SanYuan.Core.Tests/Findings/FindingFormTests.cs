using SanYuan.Core.Findings.Commands;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Tests.Understanding;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Tests.Findings;

public sealed class FindingFormTests
{
    static readonly IChatCommand[] Commands =
    [
        new AcknowledgeCommand(), new RectifyCommand(), new VerifyCommand(), new ReturnCommand(), new ExtendCommand(), new WithdrawCommand(), new PaceCommand(), new CommonCommand(),
        new ShowCommand(null!), new ListCommand(),
    ];

    static string? Read(string text) => Commands.FirstOrDefault(command => CommandWords.Read(FoldedText.Of(text), command.Form) is not null)?.Name;

    [Theory]
    [InlineData("收到问题12", "finding.acknowledge")]
    [InlineData("问题12已收到", "finding.acknowledge")]
    [InlineData("「问题12、13收到了」", "finding.acknowledge")]
    [InlineData("整改12：签名表已经用上", "finding.rectify")]
    [InlineData("整改 12、13：都改了", "finding.rectify")]
    [InlineData("问题12已整改，签名表已经用上", "finding.rectify")]
    [InlineData("核实12", "finding.verify")]
    [InlineData("核实 12、13 属实", "finding.verify")]
    [InlineData("问题12通过", "finding.verify")]
    [InlineData("问题12属实，销号", "finding.verify")]
    [InlineData("＃１２核实通过", "finding.verify")]
    [InlineData("退回12 签名表还是空的", "finding.return")]
    [InlineData("退回12", "finding.return")]
    [InlineData("问题12退回：签名表还是空的", "finding.return")]
    [InlineData("问题12延期到11月20日 原因：采购没到货", "finding.extend")]
    [InlineData("问题12延期到11月20日原因采购没到货", "finding.extend")]
    [InlineData("問題12延期到11月20日", "finding.extend")]
    [InlineData("撤回问题12", "finding.withdraw")]
    [InlineData("问题随时告诉我", "finding.pace")]
    [InlineData("问题每天汇总", "finding.pace")]
    [InlineData("共性问题", "finding.common")]
    [InlineData("问题12", "finding.show")]
    [InlineData("问题", "finding.list")]
    [InlineData("未整改问题列一下", "finding.list")]
    [InlineData("没整改的问题有哪些？", "finding.list")]
    [InlineData("收到", null)]
    [InlineData("问题12条", null)]
    [InlineData("发现问题12个，已整改", null)]
    [InlineData("整改12个问题", null)]
    [InlineData("今天到水利局核实12条问题", null)]
    [InlineData("撤回12", null)]
    [InlineData("#12 撤回", null)]
    [InlineData("#12 改成上周四", null)]
    [InlineData("退回押金12元", null)]
    [InlineData("问题99999999999通过", null)]
    public void A_sentence_is_the_command_it_should_be(string text, string? name) => Assert.Equal(name, Read(text));

    [Fact]
    public void No_labelled_message_is_taken_for_another_thing()
    {
        foreach (var message in Corpus.Messages())
        {
            var name = Read(message.GetProperty("text").GetString()!);
            var intent = message.GetProperty("intent").GetString();
            Assert.True(name is null || (name, intent) is ("finding.list", "query_todo") or ("finding.rectify", "rectify"), $"{message}: {name}");
        }
    }
}
