using SanYuan.Core.Digests;

namespace SanYuan.Core.Tests.Digests;

public sealed class PeriodPhraseTests
{
    static readonly DateOnly Today = new(2019, 10, 16);

    [Theory]
    [InlineData("本月", "2019-10")]
    [InlineData("这个月一共开展了多少次活动，汇总一下", "2019-10")]
    [InlineData("上月", "2019-09")]
    [InlineData("上个月简报", "2019-09")]
    [InlineData("9月", "2019-09")]
    [InlineData("十二月份汇总", "2018-12")]
    [InlineData("去年12月", "2018-12")]
    [InlineData("2018年3月", "2018-03")]
    [InlineData("上周周报发我一下", "2019-W41")]
    [InlineData("本周", "2019-W42")]
    [InlineData("把上周的活动统计发我", "2019-W41")]
    [InlineData("第40周", "2019-W40")]
    [InlineData("三季度", "2019-Q3")]
    [InlineData("第四季度", "2019-Q4")]
    [InlineData("2018年第一季度", "2018-Q1")]
    [InlineData("上季度", "2019-Q3")]
    [InlineData("这一季度", "2019-Q4")]
    [InlineData("今年", "2019")]
    [InlineData("去年", "2018")]
    [InlineData("2017年", "2017")]
    [InlineData("今天", "2019-10-16")]
    [InlineData("昨天", "2019-10-15")]
    [InlineData("前天", "2019-10-14")]
    [InlineData("10月8日", "2019-10-08")]
    [InlineData("12月8号", "2018-12-08")]
    [InlineData("2019-W42", "2019-W42")]
    [InlineData("2019-q3", "2019-Q3")]
    [InlineData("下月", "2019-11")]
    [InlineData("月度简报", "2019-10")]
    [InlineData("做个季度简报", "2019-Q4")]
    [InlineData("生成年度总结", "2019")]
    [InlineData("出一份月报", "2019-10")]
    [InlineData("２０１８年", "2018")]
    public void Periods_are_told_in_many_ways(string text, string key) => Assert.Equal(key, PeriodPhrase.Read(text, Today).Period?.Key);

    [Theory]
    [InlineData("13月")]
    [InlineData("2月30日")]
    [InlineData("五季度")]
    [InlineData("第60周")]
    [InlineData("2019-13")]
    [InlineData("上半年")]
    [InlineData("3月上半月简报")]
    [InlineData("近三个月")]
    public void What_the_calendar_does_not_have_is_told_and_unknown(string text) => Assert.Equal((null, true), Parts(PeriodPhrase.Read(text, Today)));

    [Theory]
    [InlineData("汇总")]
    [InlineData("各支部完成情况怎么样")]
    [InlineData("")]
    public void Without_a_period_none_is_told(string text) => Assert.Equal((null, false), Parts(PeriodPhrase.Read(text, Today)));

    static (Period?, bool) Parts(PeriodPhrase phrase) => (phrase.Period, phrase.IsTold);
}
