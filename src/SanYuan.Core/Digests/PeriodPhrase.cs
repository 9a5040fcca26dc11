using System.Text.RegularExpressions;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Digests;

/// <summary>A period as it is told in a message: 本月, 上周, 9月, 三季度, 2019年, 10月16日, 2019-W42.</summary>
/// <param name="Period">Null when none is told, or one the calendar does not have.</param>
/// <param name="IsTold">Whether the words tell one at all.</param>
internal readonly partial record struct PeriodPhrase(Period? Period, bool IsTold)
{
    static readonly PeriodPhrase Unknown = new(null, true);

    /// <summary>The first period the words tell; what is told without a year is the last one that has begun.</summary>
    public static PeriodPhrase Read(string text, DateOnly today)
    {
        var folded = FoldedText.Of(text).Value;
        if (Halves().IsMatch(folded))
            return Unknown;
        if (Key().Match(folded) is { Success: true } key)
            return Period.TryParse(key.Value.ToUpperInvariant(), out var keyed) ? new(keyed, true) : Unknown;
        if (Dated().Match(folded) is { Success: true } dated)
            return OfMonth(dated, today);
        if (Quarters().Match(folded) is { Success: true } quarter)
            return OfQuarter(quarter, today);
        if (Weeks().Match(folded) is { Success: true } week)
            return Period.TryParse($"{Year(week, today) ?? today.Year:0000}-W{Number(week, "week"):00}", out var told) ? new(told, true) : Unknown;
        if (Near().Match(folded) is { Success: true } near)
            return new(OfNear(near, today), true);
        if (Years().Match(folded) is { Success: true } year)
            return Period.TryParse($"{Number(year, "year"):0000}", out var whole) ? new(whole, true) : Unknown;
        return Lengths().Match(folded) is { Success: true } length ? new(Period.Of(KindOf(length), today), true) : default;
    }

    static PeriodPhrase OfMonth(Match told, DateOnly today)
    {
        var (month, day) = (Number(told, "month"), told.Groups["day"].Success ? Number(told, "day") : 0);
        if (month is < 1 or > 12)
            return Unknown;
        var ahead = new DateOnly(today.Year, month, 1) > today || (day > 0 && DateResolver.Day(today.Year, month, day) > today);
        var year = Year(told, today) ?? (ahead ? today.Year - 1 : today.Year);
        if (day == 0)
            return new(Period.Of(PeriodKind.Month, new DateOnly(year, month, 1)), true);
        return DateResolver.Day(year, month, day) is { } known ? new(Period.Of(PeriodKind.Day, known), true) : Unknown;
    }

    static PeriodPhrase OfQuarter(Match told, DateOnly today)
    {
        var number = Number(told, "quarter");
        if (number is < 1 or > 4)
            return Unknown;
        var year = Year(told, today) ?? (new Quarter(today.Year, number).First > today ? today.Year - 1 : today.Year);
        return new(Period.QuarterOf(new Quarter(year, number)), true);
    }

    static Period OfNear(Match told, DateOnly today)
    {
        var kind = KindOf(told);
        var current = Period.Of(kind, today);
        return told.Groups["past"].Success ? Period.Of(kind, current.From.AddDays(-1))
            : told.Groups["before"].Success ? Period.Of(kind, today.AddDays(-2))
            : told.Groups["next"].Success ? Period.Of(kind, current.To.AddDays(1))
            : current;
    }

    static PeriodKind KindOf(Match told) =>
        told.Groups["week"].Success ? PeriodKind.Week
        : told.Groups["months"].Success ? PeriodKind.Month
        : told.Groups["quarters"].Success ? PeriodKind.Quarter
        : told.Groups["years"].Success ? PeriodKind.Year
        : PeriodKind.Day;

    static int? Year(Match told, DateOnly today) => told.Groups["year"].Value switch
    {
        "" => null,
        "今年" => today.Year,
        "去年" => today.Year - 1,
        "明年" => today.Year + 1,
        var year => int.Parse(year.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture),
    };

    static int Number(Match told, string part) => Numeral.TryRead(FoldedText.Of(told.Groups[part].Value), 0, out var value, out _) ? value : 0;

    const string Digits = "[0-9一二三四五六七八九十]{1,3}";

    /// <summary>The 一 of 这一季度, which counts nothing.</summary>
    const string ThisOne = "(?<=[这上下])一[月季]";
    const string OfYear = "(?<year>(?:19|20|21)[0-9]{2}年|今年|去年|明年)?的?";

    [GeneratedRegex("半[年月]|[上中下]旬|两[周月年]|[0-9二三四五六七八九十]+个月")]
    private static partial Regex Halves();

    [GeneratedRegex("(?<![0-9])[0-9]{4}-(?:w[0-9]{2}|q[0-9]|[0-9]{2}-[0-9]{2}|[0-9]{2})(?![0-9-])", RegexOptions.IgnoreCase)]
    private static partial Regex Key();

    [GeneratedRegex(OfYear + "(?!" + ThisOne + ")(?<month>" + Digits + ")月份?(?:(?<day>" + Digits + ")[日号])?")]
    private static partial Regex Dated();

    [GeneratedRegex(OfYear + "(?!" + ThisOne + ")第?(?<quarter>[0-9一二三四五六七八九])个?季(?:度|报)?")]
    private static partial Regex Quarters();

    [GeneratedRegex(OfYear + "第(?<week>" + Digits + ")周")]
    private static partial Regex Weeks();

    [GeneratedRegex("(?:本|这一?|当|(?<past>上一?)|(?<next>下一?))个?(?:(?<week>周|星期|礼拜)|(?<months>月)|(?<quarters>季度?)|(?<years>年度?))|今[天日]|(?<past>昨[天日])|(?<before>前[天日])|(?<next>明[天日])|(?<years>今年)|(?<past>(?<years>去年))|(?<next>(?<years>明年))")]
    private static partial Regex Near();

    [GeneratedRegex("(?<year>[0-9]{4})年")]
    private static partial Regex Years();

    [GeneratedRegex("(?<week>周[报度])|(?<months>月[报度])|(?<quarters>季[报度])|(?<years>年[报度终])|日报")]
    private static partial Regex Lengths();
}
