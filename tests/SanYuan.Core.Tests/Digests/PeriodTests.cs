using SanYuan.Core.Digests;

namespace SanYuan.Core.Tests.Digests;

public sealed class PeriodTests
{
    [Fact]
    public void A_month_is_all_its_days()
    {
        Assert.True(Period.TryParse("2020-02", out var period));
        Assert.Equal(new Period("2020-02", "2020年2月", new DateOnly(2020, 2, 1), new DateOnly(2020, 2, 29)), period);
    }

    [Fact]
    public void A_week_runs_from_monday_to_sunday()
    {
        Assert.True(Period.TryParse("2019-W42", out var period));
        Assert.Equal(new Period("2019-W42", "2019年第42周", new DateOnly(2019, 10, 14), new DateOnly(2019, 10, 20)), period);
        Assert.Equal(period, Period.WeekOf(new DateOnly(2019, 10, 20)));
    }

    [Fact]
    public void The_last_days_of_december_can_be_the_next_year_s_first_week() =>
        Assert.Equal("2020-W01", Period.WeekOf(new DateOnly(2019, 12, 30)).Key);

    [Theory]
    [InlineData("")]
    [InlineData("2019-13")]
    [InlineData("2019-W00")]
    [InlineData("2019-W53")]
    [InlineData("2019-W1")]
    [InlineData("0000-W01")]
    [InlineData("2019-Q5")]
    [InlineData("2019-02-30")]
    [InlineData("1899")]
    [InlineData("9999")]
    [InlineData("2019-1")]
    [InlineData("２０１９")]
    [InlineData("lately")]
    public void What_is_no_period_is_refused(string text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("2019-10-16", PeriodKind.Day, "2019年10月16日", "2019-10-16", "2019-10-16")]
    [InlineData("2019-Q4", PeriodKind.Quarter, "2019年第四季度", "2019-10-01", "2019-12-31")]
    [InlineData("2019", PeriodKind.Year, "2019年", "2019-01-01", "2019-12-31")]
    public void Days_quarters_and_years_are_periods_too(string key, PeriodKind kind, string name, string from, string to)
    {
        Assert.True(Period.TryParse(key, out var period));
        Assert.Equal(new Period(key, name, DateOnly.Parse(from), DateOnly.Parse(to)), period);
        Assert.Equal(kind, period.Kind);
    }

    [Theory]
    [InlineData("2019-10-01", "2019-09-30")]
    [InlineData("2020-W01", "2019-W52")]
    [InlineData("2019-01", "2018-12")]
    [InlineData("2019-Q1", "2018-Q4")]
    [InlineData("2019", "2018")]
    public void Each_follows_the_one_before(string key, string before)
    {
        Assert.True(Period.TryParse(key, out var period));
        Assert.Equal(before, period.Previous.Key);
    }
}
