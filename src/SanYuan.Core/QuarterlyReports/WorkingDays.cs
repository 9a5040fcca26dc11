namespace SanYuan.Core.QuarterlyReports;

/// <summary>The days on which the office works.</summary>
internal static class WorkingDays
{
    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The working day that lies so many working days before a day.</summary>
    public static DateOnly Before(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(-1);
            if (Is(day))
                count--;
        }
        return day;
    }

    public static DateOnly After(DateOnly day)
    {
        do
            day = day.AddDays(1);
        while (!Is(day));
        return day;
    }
}
