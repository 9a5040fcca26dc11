using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Core.Tests.QuarterlyReports;

/// <summary>Read on Wednesday 25 December 2019.</summary>
public sealed class DueReaderTests
{
    static readonly DateOnly Today = new(2019, 12, 25);

    [Theory]
    [InlineData("建立台账，12月底前", "2019-12-31")]
    [InlineData("建立台账，十二月底前", "2019-12-31")]
    [InlineData("12月31日前完成整改", "2019-12-31")]
    [InlineData("建立台账，责任人王建国，1月20日", "2020-01-20")]
    [InlineData("建立台账，明年2月底前", "2020-02-29")]
    [InlineData("2020年3月5日前报送", "2020-03-05")]
    [InlineData("建立台账，一个月内", "2020-01-25")]
    [InlineData("两周之内完成", "2020-01-08")]
    [InlineData("10天内整改", "2020-01-04")]
    [InlineData("半个月内", "2020-01-09")]
    [InlineData("本季度末", "2019-12-31")]
    [InlineData("季度末前完成", "2020-03-31")]
    [InlineData("下季度末", "2020-03-31")]
    [InlineData("年底前", "2019-12-31")]
    [InlineData("月底前", "2019-12-31")]
    [InlineData("下月底前", "2020-01-31")]
    [InlineData("落实12月10日会议精神，1月15日前报结果", "2020-01-15")]
    [InlineData("先1月10日前排查，3月底前整改", "2020-03-31")]
    public void The_last_day_is_read(string text, string due) => Assert.Equal(new DueDay(DateOnly.Parse(due), null), DueReader.Read(text, Today));

    [Theory]
    [InlineData("2月30日前完成", "2月30日")]
    [InlineData("12月10日前完成", "12月10日")]
    [InlineData("2018年5月1日前", "2018年5月1日")]
    [InlineData("13月底前", "13月底")]
    public void A_day_that_cannot_be_is_said_to_be_none(string text, string words) => Assert.Equal(new DueDay(null, words), DueReader.Read(text, Today));

    [Theory]
    [InlineData("建立整改台账，责任人王建国")]
    [InlineData("落实12月10日会议精神")]
    [InlineData("内部管理要加强，底数要清")]
    [InlineData("")]
    public void Where_no_day_is_told_there_is_none(string text) => Assert.Equal(default, DueReader.Read(text, Today));
}
