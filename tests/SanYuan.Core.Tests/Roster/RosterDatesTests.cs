using SanYuan.Core.Roster.Import;

namespace SanYuan.Core.Tests.Roster;

public sealed class RosterDatesTests
{
    [Theory]
    [InlineData("2019-01-01")]
    [InlineData("2019-1-1")]
    [InlineData("2019/1/1")]
    [InlineData("2019/01/01")]
    [InlineData("2019.1.1")]
    [InlineData("2019年1月1日")]
    [InlineData("2019年01月01日")]
    [InlineData("2019 年 1 月 1 日")]
    [InlineData("2019-01-01 00:00:00")]
    [InlineData("43466")]
    public void Every_usual_spelling_is_the_same_day(string text)
    {
        Assert.True(RosterDates.TryParse(text, out var date));
        Assert.Equal(new DateOnly(2019, 1, 1), date);
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2019-01")]
    [InlineData("2019-13-01")]
    [InlineData("2019-00-01")]
    [InlineData("2019-02-29")]
    [InlineData("19-01-01")]
    [InlineData("1/1/2019")]
    [InlineData("2019-01-01 08:30")]
    [InlineData("2019-01-01-01")]
    [InlineData("-2019-01-01")]
    [InlineData("2019-+1-01")]
    [InlineData("99999")]
    [InlineData("长期")]
    [InlineData("日")]
    public void Anything_else_is_no_date(string text) => Assert.False(RosterDates.TryParse(text, out _));

    [Fact]
    public void The_leap_day_is_a_day()
    {
        Assert.True(RosterDates.TryParse("2020/2/29", out var date));
        Assert.Equal(new DateOnly(2020, 2, 29), date);
    }
}
