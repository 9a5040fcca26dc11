using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>The last day a measure's words tell.</summary>
/// <param name="Day">Null when none is told, or none that can be.</param>
/// <param name="Problem">The words of a day that cannot be: not in the calendar, or gone by.</param>
internal readonly record struct DueDay(DateOnly? Day, string? Problem);

/// <summary>Reads 「12月底前」「12月31日前」「一个月内」「季度末」: the last such words decide. Pure.</summary>
internal static partial class DueReader
{
    /// <summary>Calendar days: nearer than that, 季度末 means the next one's end.</summary>
    const int Soon = 14;

    /// <summary>Months: a day without a year that is gone by is next year's only when it is this near.</summary>
    const int NextYear = 6;

    public static DueDay Read(string text, DateOnly today)
    {
        var folded = FoldedText.Of(text).Value;
        var day = Days().Matches(folded).Select(match => (match.Index, match.Value, Of: OfDay(match, today)));
        var ends = Ends().Matches(folded).Select(match => (match.Index, match.Value, Of: OfEnd(match, today)));
        var spans = Spans().Matches(folded).Select(match => (match.Index, match.Value, Of: OfSpan(match, today)));
        var last = day.Concat(ends).Concat(spans).OrderBy(told => told.Index).LastOrDefault();
        return last.Value is null ? default
            : last.Of is { } due && due >= today ? new DueDay(due, null)
            : new DueDay(null, last.Value);
    }

    static DateOnly? OfDay(Match match, DateOnly today)
    {
        var (month, day) = (Number(match, "month"), Number(match, "day"));
        return Year(match, today) is { } year ? Date(year, month, day) : Ahead(year => Date(year, month, day), today);
    }

    static DateOnly? OfEnd(Match match, DateOnly today)
    {
        if (match.Groups["quarter"].Success)
            return EndOfQuarter(match.Groups["quarter"].Value, today);
        if (match.Groups["year"].Success)
            return new DateOnly(match.Groups["year"].Value.StartsWith('明') ? today.Year + 1 : today.Year, 12, 31);
        if (match.Groups["thisMonth"].Success)
            return EndOfMonth(today.Year, today.Month);
        if (match.Groups["nextMonth"].Success)
            return EndOfMonth(today.AddMonths(1).Year, today.AddMonths(1).Month);
        var month = Number(match, "month");
        return Year(match, today) is { } told ? EndOfMonth(told, month) : Ahead(year => EndOfMonth(year, month), today);
    }

    static DateOnly? OfSpan(Match match, DateOnly today)
    {
        var (count, unit) = (Number(match, "count"), match.Groups["unit"].Value);
        return (match.Groups["count"].Value, unit) switch
        {
            ("半", "个月" or "月") => today.AddDays(15),
            ("半", "年") => today.AddMonths(6),
            (_, "个月" or "月") => today.AddMonths(count),
            (_, "年") => today.AddYears(count),
            (_, "天" or "日") => today.AddDays(count),
            _ => today.AddDays(7 * count),
        };
    }

    static DateOnly EndOfQuarter(string words, DateOnly today)
    {
        var quarter = Quarter.Of(today);
        if (words.StartsWith('下'))
            return quarter.Next.Last;
        return words is "季度" or "季" && quarter.Last.DayNumber - today.DayNumber < Soon ? quarter.Next.Last : quarter.Last;
    }

    static DateOnly? Ahead(Func<int, DateOnly?> of, DateOnly today)
    {
        var (now, next) = (of(today.Year), of(today.Year + 1));
        return now >= today || next is null || next > today.AddMonths(NextYear) ? now : next;
    }

    static int? Year(Match match, DateOnly today) => match.Groups["told"].Value switch
    {
        "" => null,
        "明年" => today.Year + 1,
        "今年" => today.Year,
        var digits => int.Parse(digits.AsSpan(0, 4), CultureInfo.InvariantCulture),
    };

    static int Number(Match match, string group) => Numeral.TryRead(FoldedText.Of(match.Groups[group].Value), 0, out var value, out _) ? value : 0;

    static DateOnly? Date(int year, int month, int day) =>
        year is >= 1900 and <= 9000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    static DateOnly? EndOfMonth(int year, int month) => year is >= 1900 and <= 9000 && month is >= 1 and <= 12 ? Date(year, month, DateTime.DaysInMonth(year, month)) : null;

    const string N = "[0-9一二两三四五六七八九十]{1,3}";
    const string Told = "(?<told>[0-9]{4}年|明年|今年)?";

    [GeneratedRegex(Told + "(?<month>" + N + ")月(?<day>" + N + ")[日号]?(?=(之|以)?前|底|止|完成|落实|到位|内|[,，。;；!]|\\s*$)")]
    private static partial Regex Days();

    [GeneratedRegex("(?<quarter>下个?季度|本季度|这季度|季度|季)(末|底)|(?<year>明年|今年|本年|年)(底|末)|(?<nextMonth>下个?月)(底|末)|" + Told + "(?<month>" + N + ")月(底|末|份?内)|(?<thisMonth>本月|这个月|当月|月)(底|末)")]
    private static partial Regex Ends();

    [GeneratedRegex("(?<count>[0-9一二两三四五六七八九十半]{1,3})(?<unit>个月|月|年|天|日|周|个星期|个礼拜|星期)(之|以)?内")]
    private static partial Regex Spans();
}
