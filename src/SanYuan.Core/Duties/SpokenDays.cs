using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.Core.Understanding;
using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Duties;

/// <summary>Days told in a fixed form: 10.20-10.25, 10月20日至25日, 明天, 周五.</summary>
/// <param name="First">Null for a day the calendar does not have.</param>
/// <param name="Last">The same as the first of one day; earlier where the words say so.</param>
internal readonly partial record struct SpokenDays(DateOnly? First, DateOnly? Last)
{
    const string N = "[0-9一二三四五六七八九十]{1,3}";
    const string Whole = "(?:[0-9]{4}[-./年]|明年|今年)?" + N + "[月./]" + N + "[日号]?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";
    const string Near = "大后天|今天|今日|明天|明日|后天|(?:本|这|下)?个?(?:周|星期|礼拜)[一二三四五六日天]";

    /// <summary>One day, for the form of a command: a bare 12号 is none, because meetings are called so.</summary>
    public const string OneDay = "(?:" + Whole + "|" + Near + "|" + N + "日)";

    /// <summary>From a day to a day, for the form of a command.</summary>
    public const string Range = "(?:" + Whole + "|" + Near + "|" + N + "[日号]) ?(?:至|到|-|~) ?(?:" + Whole + "|" + Near + "|" + N + "[日号]?)";

    /// <summary>Longer than any leave: a range that goes back is the turn of a year only when it is shorter than this.</summary>
    const int TurnOfYear = 120;

    /// <param name="folded">In the lexicon's spelling; fits <see cref="OneDay"/> or <see cref="Range"/>.</param>
    /// <param name="nearest">Whether a day without a year is that of the year in which it is nearest to today; otherwise this year's.</param>
    public static SpokenDays Read(string folded, DateTimeOffset now, bool nearest)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var parts = IsIso().IsMatch(folded) ? [folded] : Ends().Split(folded, 2);
        if (One(parts[0], now, nearest ? year => Nearest(year, today) : year => year(today.Year)) is not { } first)
            return default;
        if (parts.Length == 1)
            return new SpokenDays(first, first);
        return new SpokenDays(first, LastOf(parts[1], first, now));
    }

    static DateOnly? LastOf(string told, DateOnly first, DateTimeOffset now)
    {
        if (BareDay().Match(told) is { Success: true } bare)
            return DateResolver.Day(first.Year, first.Month, Number(bare.Groups["day"].Value));
        return One(told, now, year => year(first.Year) is { } same && (same >= first || year(first.Year + 1)?.DayNumber - first.DayNumber > TurnOfYear)
            ? same
            : year(first.Year + 1));
    }

    static DateOnly? One(string told, DateTimeOffset now, Func<Func<int, DateOnly?>, DateOnly?> settle)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if (BareDay().Match(told) is { Success: true } bare)
            return DateResolver.Day(today.Year, today.Month, Number(bare.Groups["day"].Value));
        if (Dated().Match(told) is not { Success: true } dated)
            return Completion.ReadAhead(told, NameDirectory.Empty, now).Day;
        var (month, day) = (Number(dated.Groups["month"].Value), Number(dated.Groups["day"].Value));
        return dated.Groups["year"].Value switch
        {
            "" => settle(year => DateResolver.Day(year, month, day)),
            "明年" => DateResolver.Day(today.Year + 1, month, day),
            "今年" => DateResolver.Day(today.Year, month, day),
            var year => DateResolver.Day(int.Parse(year.AsSpan(0, 4), CultureInfo.InvariantCulture), month, day),
        };
    }

    static DateOnly? Nearest(Func<int, DateOnly?> inYear, DateOnly today) =>
        new[] { today.Year - 1, today.Year, today.Year + 1 }.Select(inYear).OfType<DateOnly>().OrderBy(day => Math.Abs(day.DayNumber - today.DayNumber)).Cast<DateOnly?>().FirstOrDefault();

    static int Number(string told) => Numeral.TryRead(FoldedText.Of(told), 0, out var value, out _) ? value : 0;

    [GeneratedRegex("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$")]
    private static partial Regex IsIso();

    // The hyphens of 2019-10-20 part no days.
    [GeneratedRegex(" ?(?:至|到|~|(?<![0-9]{4})(?<![0-9]{4}-[0-9]{1,2})-) ?")]
    private static partial Regex Ends();

    [GeneratedRegex("^(?<day>" + N + ")[日号]?$")]
    private static partial Regex BareDay();

    [GeneratedRegex("^(?<year>[0-9]{4}[-./年]|明年|今年)?(?<month>" + N + ")[月./-](?<day>" + N + ")[日号]?$")]
    private static partial Regex Dated();
}
