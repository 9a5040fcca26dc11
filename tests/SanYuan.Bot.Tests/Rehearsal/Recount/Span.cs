using System.Globalization;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>A period: day, week (Monday to Sunday), month, quarter or year.</summary>
internal sealed record Span(string Kind, string Key, string Name, DateOnly From, DateOnly To)
{
    public string Days => Kind == "day" ? "" : $"（{From:M月d日}—{To:M月d日}）";

    public bool Holds(DateOnly day) => From <= day && day <= To;

    public static Span Day(DateOnly day) => new("day", $"{day:yyyy-MM-dd}", $"{day:yyyy年M月d日}", day, day);

    public static Span Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var at = monday.ToDateTime(default);
        var (year, week) = (ISOWeek.GetYear(at), ISOWeek.GetWeekOfYear(at));
        return new Span("week", $"{year:0000}-W{week:00}", $"{year}年第{week}周", monday, monday.AddDays(6));
    }

    public static Span Month(int year, int month) =>
        new("month", $"{year:0000}-{month:00}", $"{year}年{month}月", new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));

    public static Span Quarter(int year, int quarter) => new(
        "quarter", $"{year:0000}-Q{quarter}", $"{year}年第{"一二三四"[quarter - 1]}季度", new DateOnly(year, (3 * quarter) - 2, 1), new DateOnly(year, (3 * quarter) - 2, 1).AddMonths(3).AddDays(-1));

    public static Span Year(int year) => new("year", $"{year:0000}", $"{year}年", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Every one that touches the year.</summary>
    public static IReadOnlyList<Span> AllOf(int year)
    {
        var days = Enumerable.Range(0, Year(year).To.DayOfYear).Select(day => new DateOnly(year, 1, 1).AddDays(day)).ToList();
        return
        [
            .. days.Select(Day), .. days.Select(Week).Distinct(), .. Enumerable.Range(1, 12).Select(month => Month(year, month)),
            .. Enumerable.Range(1, 4).Select(quarter => Quarter(year, quarter)), Year(year),
        ];
    }

    public static Span Of(string key)
    {
        var year = int.Parse(key[..4], CultureInfo.InvariantCulture);
        return key.Length switch
        {
            4 => Year(year),
            10 => Day(DateOnly.ParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            8 => Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, int.Parse(key[6..], CultureInfo.InvariantCulture), DayOfWeek.Monday))),
            _ => key[5] == 'Q' ? Quarter(year, key[6] - '0') : Month(year, int.Parse(key[5..], CultureInfo.InvariantCulture)),
        };
    }
}
