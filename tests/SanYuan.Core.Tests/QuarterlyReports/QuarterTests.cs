using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Core.Tests.QuarterlyReports;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2019-01-01", "2019-Q1", "2019-03-31")]
    [InlineData("2020-03-31", "2020-Q1", "2020-03-31")]
    [InlineData("2019-06-30", "2019-Q2", "2019-06-30")]
    [InlineData("2019-12-31", "2019-Q4", "2019-12-31")]
    public void A_day_lies_in_its_quarter(string day, string quarter, string last)
    {
        var found = Quarter.Of(DateOnly.Parse(day));
        Assert.Equal((quarter, DateOnly.Parse(last)), (found.ToString(), found.Last));
        Assert.True(Quarter.TryParse(quarter, out var parsed));
        Assert.Equal(found, parsed);
    }

    [Fact]
    public void The_year_turns_between_two_quarters()
    {
        Assert.Equal(new Quarter(2020, 1), new Quarter(2019, 4).Next);
        Assert.Equal(new Quarter(2019, 4), new Quarter(2020, 1).Previous);
        Assert.Equal("2019年第四季度", new Quarter(2019, 4).Name);
    }

    [Theory]
    [InlineData("2019-Q5")]
    [InlineData("2019-Q0")]
    [InlineData("2019Q4")]
    [InlineData("19-Q4")]
    [InlineData("2019-Q44")]
    [InlineData("abcd-Q1")]
    [InlineData("")]
    public void What_is_no_quarter_is_refused(string text) => Assert.False(Quarter.TryParse(text, out _));
}
