using System.Globalization;

namespace SanYuan.Core.Digests;

/// <summary>A week (Monday to Sunday) or a month of the county's calendar.</summary>
/// <param name="Key">「2019-W41」 or 「2019-10」.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Period(string Key, string Name, DateOnly From, DateOnly To)
{
    public static Period WeekOf(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return Week(ISOWeek.GetYear(at), ISOWeek.GetWeekOfYear(at));
    }

    /// <summary>Reads 「2019-10」 or 「2019-W41」.</summary>
    public static bool TryParse(string text, out Period period)
    {
        period = WeekOf(DateOnly.MinValue.AddDays(7));
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            period = new Period(text, $"{first.Year}年{first.Month}月", first, first.AddMonths(1).AddDays(-1));
            return true;
        }
        if (text.Split("-W") is not [{ Length: 4 } years, { Length: 2 } weeks] || !int.TryParse(years, out var year) || !int.TryParse(weeks, out var week)
            || year < 1900 || week < 1 || week > ISOWeek.GetWeeksInYear(year))
            return false;
        period = Week(year, week);
        return true;
    }

    static Period Week(int year, int week)
    {
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new Period($"{year:0000}-W{week:00}", $"{year}年第{week}周", monday, monday.AddDays(6));
    }
}
