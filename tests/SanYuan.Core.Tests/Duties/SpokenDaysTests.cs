using SanYuan.Core.Duties;

namespace SanYuan.Core.Tests.Duties;

public sealed class SpokenDaysTests
{
    /// <summary>A Wednesday.</summary>
    static readonly DateTimeOffset Now = new(2019, 10, 16, 12, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("10.20-10.25", "2019-10-20", "2019-10-25")]
    [InlineData("10月20日至25日", "2019-10-20", "2019-10-25")]
    [InlineData("20号到22号", "2019-10-20", "2019-10-22")]
    [InlineData("十月二十日至二十五日", "2019-10-20", "2019-10-25")]
    [InlineData("10.25-10.20", "2019-10-25", "2019-10-20")]
    [InlineData("12.28-1.5", "2019-12-28", "2020-01-05")]
    [InlineData("2019-10-20至2019-10-25", "2019-10-20", "2019-10-25")]
    [InlineData("2019-10-20-2019-10-25", "2019-10-20", "2019-10-25")]
    [InlineData("10.14-10.18", "2019-10-14", "2019-10-18")]
    [InlineData("明天", "2019-10-17", "2019-10-17")]
    [InlineData("周五", "2019-10-18", "2019-10-18")]
    [InlineData("下周一至下周三", "2019-10-21", "2019-10-23")]
    [InlineData("1月3日", "2020-01-03", "2020-01-03")]
    [InlineData("2020年1月3日", "2020-01-03", "2020-01-03")]
    public void Days_are_read_as_they_are_said(string told, string first, string last)
    {
        var days = SpokenDays.Read(told, Now, nearest: true);
        Assert.Equal((first, last), ($"{days.First:yyyy-MM-dd}", $"{days.Last:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("2月30日")]
    [InlineData("13.1")]
    public void A_day_that_is_not_in_the_calendar_is_none(string told) => Assert.Null(SpokenDays.Read(told, Now, nearest: true).First);

    [Fact]
    public void The_last_day_may_be_the_one_that_is_not_in_the_calendar() => Assert.Null(SpokenDays.Read("10月20日至32日", Now, nearest: true).Last);
}
