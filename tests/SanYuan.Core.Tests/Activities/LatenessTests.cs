using SanYuan.Core.Activities;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Tests.Activities;

public sealed class LatenessTests
{
    [Theory]
    [InlineData("2019-10-14", "2019-10-17", false)]
    [InlineData("2019-10-14", "2019-10-18", true)]
    [InlineData("2019-09-27", "2019-10-08", false)]
    [InlineData("2019-09-27", "2019-10-09", true)]
    [InlineData("2019-10-10", "2019-10-13", false)]
    [InlineData("2019-10-10", "2019-10-15", true)]
    [InlineData("2019-10-03", "2019-10-07", false)]
    [InlineData("2019-10-17", "2019-10-16", false)]
    public void A_report_is_late_when_told_more_than_three_working_days_after(string held, string told, bool isLate) =>
        Assert.Equal(isLate, Lateness.IsLate(DateOnly.Parse(held), null, DateOnly.Parse(told), WorkingDayCalendar.Official));

    [Fact]
    public void What_lasted_several_days_counts_from_its_last() =>
        Assert.False(Lateness.IsLate(new DateOnly(2019, 9, 1), new DateOnly(2019, 9, 30), new DateOnly(2019, 10, 10), WorkingDayCalendar.Official));
}
