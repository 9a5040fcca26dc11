using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Core.Tests.QuarterlyReports;

public sealed class MeasureCommandTests
{
    [Theory]
    [InlineData("措施", MeasureVerb.Show, null, "")]
    [InlineData("措施清单", MeasureVerb.Show, null, "")]
    [InlineData("措施3", MeasureVerb.Show, 3, "")]
    [InlineData("措施3完成", MeasureVerb.Close, 3, "")]
    [InlineData("措施 3 已落实", MeasureVerb.Close, 3, "")]
    [InlineData("措施3：已经完成了。", MeasureVerb.Close, 3, "")]
    [InlineData("措施3号办结", MeasureVerb.Close, 3, "")]
    [InlineData("措施3改到1月20日", MeasureVerb.Move, 3, "1月20日")]
    [InlineData("措施3取消", MeasureVerb.Drop, 3, "")]
    [InlineData("措施：建立台账", MeasureVerb.Enter, null, "建立台账")]
    [InlineData("措施1：建立台账", MeasureVerb.Enter, null, "建立台账")]
    [InlineData("措施\n1. 建立台账", MeasureVerb.Enter, null, "1. 建立台账")]
    [InlineData("措施：", MeasureVerb.Enter, null, "")]
    internal void Words_mean_what_they_say(string text, MeasureVerb verb, int? number, string rest) =>
        Assert.Equal(new MeasureCommand(verb, number, rest), MeasureCommand.Of(text));

    [Theory]
    [InlineData("措施已经落实到位，请验收")]
    [InlineData("整改措施：建立台账")]
    [InlineData("措施得力")]
    [InlineData("措施999999999完成")]
    [InlineData("今天检查措施3完成情况")]
    public void Other_sentences_go_their_usual_way(string text) => Assert.Null(MeasureCommand.Of(text));

    [Theory]
    [InlineData("建立台账", 1)]
    [InlineData("1. 建立台账\n2、组织培训\n\n3）走访", 3)]
    [InlineData("1.建立台账；2.组织培训；3.走访", 3)]
    [InlineData("建立台账；组织培训", 1)]
    [InlineData("。\n—", 0)]
    public void Measures_are_told_apart_by_lines_and_numbers(string body, int count) => Assert.Equal(count, MeasureReader.Split(body).Count);

    [Theory]
    [InlineData("改到25日上午九点", "25日上午九点", null)]
    [InlineData("改到25日上午九点，在三楼", "25日上午九点", "三楼")]
    [InlineData("地点改到三楼会议室", "", "三楼会议室")]
    public void A_change_tells_when_or_where(string words, string when, string? place) => Assert.Equal(new ProposalChange(when, place), ProposalChange.Of(words));
}
