using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Tests.WorkingDays;

public sealed class NoticeTests
{
    static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Official;

    static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    [Theory]
    [InlineData(2015, 17, 5, 249)]
    [InlineData(2016, 17, 6, 250)]
    [InlineData(2017, 16, 5, 249)]
    [InlineData(2018, 17, 6, 250)]
    [InlineData(2019, 18, 7, 250)]
    [InlineData(2020, 19, 6, 249)]
    [InlineData(2021, 18, 7, 250)]
    [InlineData(2022, 18, 7, 249)]
    [InlineData(2023, 18, 7, 249)]
    [InlineData(2024, 19, 8, 251)]
    [InlineData(2025, 18, 5, 248)]
    [InlineData(2026, 19, 6, 248)]
    public void Every_year_has_its_weekdays_off_its_weekend_days_worked_and_its_working_days(int year, int off, int worked, int working)
    {
        var notices = Notice.All.Where(notice => notice.Year == year).ToList();
        Assert.Equal(off, notices.SelectMany(notice => notice.Off).Count(day => !IsWeekend(day)));
        Assert.Equal(worked, notices.Sum(notice => notice.Worked.Count));
        Assert.Equal(working, Calendar.WorkingDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));
        Assert.True(Calendar.Knows(year));
    }

    [Fact]
    public void Only_weekend_days_are_worked_in_exchange_and_no_day_is_told_twice()
    {
        Assert.All(Notice.All.SelectMany(notice => notice.Worked), day => Assert.True(IsWeekend(day)));
        var days = Notice.All.SelectMany(notice => notice.Days).Select(day => day.Day).ToList();
        Assert.Equal(days.Distinct(), days);
    }

    [Fact]
    public void Every_fact_names_the_notice_it_stands_in()
    {
        Assert.All(Notice.All, notice => Assert.Matches("^国(办)?发明电〔20[12][0-9]〕[0-9]+号( 国办发明电〔20[12][0-9]〕[0-9]+号)?$", notice.Number));
        Assert.Equal(Enumerable.Range(2015, 12), Notice.All.Select(notice => notice.Year).Distinct());
    }

    [Theory]
    [InlineData("2015-09-03", false)] // 70 years of victory, this year only
    [InlineData("2016-09-03", false)] // a Saturday
    [InlineData("2018-09-03", true)]
    [InlineData("2015-09-06", true)]
    [InlineData("2018-12-29", true)] // for New Year 2019
    [InlineData("2018-12-31", false)]
    [InlineData("2019-05-02", false)] // by the second notice
    [InlineData("2019-05-03", false)]
    [InlineData("2019-05-05", true)]
    [InlineData("2019-04-28", true)]
    [InlineData("2019-10-07", false)]
    [InlineData("2019-10-08", true)]
    [InlineData("2019-10-12", true)]
    [InlineData("2020-01-19", true)]
    [InlineData("2020-01-31", false)] // the extension of 2020
    [InlineData("2020-02-01", false)]
    [InlineData("2020-02-02", false)]
    [InlineData("2020-02-03", true)]
    [InlineData("2024-02-09", true)] // New Year's Eve was left to the employers
    [InlineData("2025-01-28", false)] // and is off since 2025
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-10-10", true)]
    public void Well_known_days_are_as_everybody_remembers_them(string day, bool isWorked) =>
        Assert.Equal(isWorked, Calendar.IsWorkingDay(DateOnly.Parse(day)));
}
