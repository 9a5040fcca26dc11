using System.Globalization;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Core.Digests;

/// <summary>How long a digest's period is; the shorter first.</summary>
public enum PeriodKind
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>A day, week (Monday to Sunday), month, quarter or year of the county's calendar.</summary>
/// <param name="Key">「2019-10-16」 「2019-W42」 「2019-10」 「2019-Q4」 「2019」.</param>
/// <param name="Name">As people say it, with its year.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Period(string Key, string Name, DateOnly From, DateOnly To)
{
    /// <summary>Years whose calendar is read; earlier and later ones are slips of the pen.</summary>
    const int FirstYear = 1900;
    const int LastYear = 9000;

    public PeriodKind Kind => Key.Length switch
    {
        4 => PeriodKind.Year,
        10 => PeriodKind.Day,
        8 => PeriodKind.Week,
        _ => Key[5] == 'Q' ? PeriodKind.Quarter : PeriodKind.Month,
    };

    /// <summary>The one of the same length before it.</summary>
    public Period Previous => Of(Kind, From.AddDays(-1));

    /// <summary>The one of a length that a day belongs to.</summary>
    public static Period Of(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Day => new Period($"{day:yyyy-MM-dd}", $"{day:yyyy年M月d日}", day, day),
        PeriodKind.Week => WeekOf(day),
        PeriodKind.Month => Month(new DateOnly(day.Year, day.Month, 1)),
        PeriodKind.Quarter => QuarterOf(Quarter.Of(day)),
        _ => new Period($"{day.Year:0000}", $"{day.Year}年", new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
    };

    public static Period WeekOf(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return Week(ISOWeek.GetYear(at), ISOWeek.GetWeekOfYear(at));
    }

    public static Period QuarterOf(Quarter quarter) => new(quarter.ToString(), quarter.Name, quarter.First, quarter.Last);

    /// <summary>Reads a key: 「2019-10-16」 「2019-W42」 「2019-10」 「2019-Q4」 「2019」.</summary>
    public static bool TryParse(string text, out Period period)
    {
        period = WeekOf(DateOnly.MinValue.AddDays(7));
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear)
            return false;
        var found = text.Length switch
        {
            4 => Of(PeriodKind.Year, new DateOnly(year, 1, 1)),
            10 => Day(text, "yyyy-MM-dd") is { } day ? Of(PeriodKind.Day, day) : null,
            8 when text[4..6] == "-W" => Week(year, text[6..]),
            7 when text[5] == 'Q' => Quarter.TryParse(text, out var quarter) ? QuarterOf(quarter) : null,
            7 => Day(text, "yyyy-MM") is { } first ? Month(first) : null,
            _ => null,
        };
        period = found ?? period;
        return found is not null;
    }

    static DateOnly? Day(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static Period Month(DateOnly first) => new($"{first:yyyy-MM}", $"{first.Year}年{first.Month}月", first, first.AddMonths(1).AddDays(-1));

    static Period? Week(int year, string told) =>
        int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? Week(year, week) : null;

    static Period Week(int year, int week)
    {
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new Period($"{year:0000}-W{week:00}", $"{year}年第{week}周", monday, monday.AddDays(6));
    }
}
