namespace SanYuan.Core.WorkingDays;

/// <summary>
/// Which days mainland China works (调休 included). Immutable, so threads share it. Days are the county's calendar, Asia/Shanghai.
/// Of a year without a notice nothing is guessed: its weekends are off, every other day is worked, and <see cref="Knows"/> says so.
/// </summary>
public sealed class WorkingDayCalendar
{
    /// <summary>As the State Council announced it, 2015 to 2026; the document numbers stand in <c>notices.csv</c>.</summary>
    public static readonly WorkingDayCalendar Official = new(Notice.All.SelectMany(notice => notice.Days));

    readonly Dictionary<DateOnly, SpecialDay> _days = [];
    readonly HashSet<int> _years;

    /// <summary>A calendar of these days only; of one day told twice, the later is believed.</summary>
    public WorkingDayCalendar(IEnumerable<SpecialDay> days)
    {
        foreach (var day in days)
            _days[day.Day] = day;
        // What is announced for a December is the next year's New Year; it tells nothing of the year it stands in.
        _years = [.. _days.Keys.Where(day => day.Month < 12).Select(day => day.Year)];
    }

    /// <summary>The same with these days, each in place of what was known of it.</summary>
    public WorkingDayCalendar With(IEnumerable<SpecialDay> days) => new(_days.Values.Concat(days));

    /// <summary>Whether at least one day of January to November of the year was announced or imported.</summary>
    public bool Knows(int year) => _years.Contains(year);

    public bool IsWorkingDay(DateOnly day) =>
        _days.TryGetValue(day, out var special) ? special.Kind == DayKind.Worked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The first working day after <paramref name="day"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none before the year 10000.</exception>
    public DateOnly NextWorkingDay(DateOnly day) => AddWorkingDays(day, 1);

    /// <summary>The last working day before <paramref name="day"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none since the year 1.</exception>
    public DateOnly PreviousWorkingDay(DateOnly day) => AddWorkingDays(day, -1);

    /// <summary>The <paramref name="count"/>th working day after <paramref name="day"/>, before it where negative; with 0 the day itself, worked or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar of .NET ends before.</exception>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs((long)count); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day))
                left--;
        }
        return day;
    }

    /// <summary>
    /// The working days after <paramref name="from"/> up to and with <paramref name="to"/>; where <paramref name="to"/> is earlier, those before
    /// <paramref name="from"/> down to and with it, negative. So it undoes <see cref="AddWorkingDays"/>. Takes time in proportion to the days between.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var step = Math.Sign(to.DayNumber - from.DayNumber);
        var count = 0;
        while (from != to)
        {
            from = from.AddDays(step);
            if (IsWorkingDay(from))
                count += step;
        }
        return count;
    }
}
