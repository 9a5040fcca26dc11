using CsCheck;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Tests.WorkingDays;

public sealed class WorkingDayCalendarTests
{
    static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Official;
    static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(2013, 1, 1).DayNumber, new DateOnly(2029, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);
    static readonly Gen<int> Counts = Gen.Int[-400, 400];

    [Fact]
    public void Counting_undoes_adding() =>
        Gen.Select(Days, Counts).Sample((day, count) => Calendar.WorkingDaysBetween(day, Calendar.AddWorkingDays(day, count)) == count);

    [Fact]
    public void From_a_working_day_adding_back_undoes_adding() =>
        Gen.Select(Days.Where(Calendar.IsWorkingDay), Counts).Sample((day, count) => Calendar.AddWorkingDays(Calendar.AddWorkingDays(day, count), -count) == day);

    [Fact]
    public void No_day_off_is_ever_the_answer() => Gen.Select(Days, Counts.Where(count => count != 0)).Sample((day, count) =>
        Calendar.IsWorkingDay(Calendar.AddWorkingDays(day, count)) && Calendar.IsWorkingDay(Calendar.NextWorkingDay(day)) && Calendar.IsWorkingDay(Calendar.PreviousWorkingDay(day)));

    [Fact]
    public void The_next_working_day_is_later_with_only_days_off_between() => Days.Sample(day =>
        Calendar.NextWorkingDay(day) is var next && next > day && Enumerable.Range(day.DayNumber + 1, next.DayNumber - day.DayNumber - 1).All(between => !Calendar.IsWorkingDay(DateOnly.FromDayNumber(between))));

    [Fact]
    public void Counting_a_way_in_two_parts_gives_the_same() => Gen.Select(Days, Days, Days).Where(days => days.Item1 <= days.Item2 && days.Item2 <= days.Item3)
        .Sample((from, over, to) => Calendar.WorkingDaysBetween(from, to) == Calendar.WorkingDaysBetween(from, over) + Calendar.WorkingDaysBetween(over, to));

    [Theory]
    [InlineData("2019-09-30", 1, "2019-10-08")]
    [InlineData("2019-10-11", 1, "2019-10-12")]
    [InlineData("2019-10-03", -1, "2019-09-30")]
    [InlineData("2019-10-03", 0, "2019-10-03")]
    [InlineData("2020-01-23", 1, "2020-02-03")]
    public void Working_days_are_added_over_holidays(string day, int count, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Calendar.AddWorkingDays(DateOnly.Parse(day), count));

    [Fact]
    public void Of_a_year_without_a_notice_nothing_is_guessed_and_it_is_said()
    {
        Assert.False(Calendar.Knows(2027));
        Assert.False(Calendar.Knows(2014));
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2027, 10, 1)));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2027, 10, 2)));
    }

    [Fact]
    public void A_day_told_later_stands_in_place_of_what_was_known_and_makes_its_year_known()
    {
        var extended = Calendar.With([new SpecialDay(new DateOnly(2026, 10, 8), DayKind.Off), new SpecialDay(new DateOnly(2026, 10, 1), DayKind.Worked), new SpecialDay(new DateOnly(2027, 10, 1), DayKind.Off)]);
        Assert.False(extended.IsWorkingDay(new DateOnly(2026, 10, 8)));
        Assert.True(extended.IsWorkingDay(new DateOnly(2026, 10, 1)));
        Assert.False(extended.IsWorkingDay(new DateOnly(2026, 10, 2)));
        Assert.True(extended.Knows(2027));
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2026, 10, 8)));
    }

    [Fact]
    public void A_day_of_December_belongs_to_the_next_new_year_and_makes_no_year_known()
    {
        var extended = Calendar.With([new SpecialDay(new DateOnly(2027, 12, 31), DayKind.Off)]);
        Assert.False(extended.Knows(2027) || extended.Knows(2028));
        Assert.False(extended.IsWorkingDay(new DateOnly(2027, 12, 31)));
    }
}
