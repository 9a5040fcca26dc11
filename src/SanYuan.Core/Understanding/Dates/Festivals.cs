using System.Globalization;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Dates;

/// <summary>Days told by a festival's name: 七一, 三八节, 中秋.</summary>
internal static class Festivals
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    private static readonly (string Name, int Month, int Day)[] Solar =
    [
        ("元旦", 1, 1), ("三八", 3, 8), ("妇女节", 3, 8), ("植树节", 3, 12), ("五一", 5, 1), ("劳动节", 5, 1), ("五四", 5, 4), ("青年节", 5, 4),
        ("六一", 6, 1), ("儿童节", 6, 1), ("七一", 7, 1), ("建党节", 7, 1), ("八一", 8, 1), ("建军节", 8, 1), ("教师节", 9, 10), ("国庆", 10, 1),
        ("十一", 10, 1), ("护士节", 5, 12), ("记者节", 11, 8), ("宪法日", 12, 4), ("国家公祭日", 12, 13), ("平安夜", 12, 24), ("烈士纪念日", 9, 30),
        ("医师节", 8, 19), ("艾滋病日", 12, 1),
    ];

    private static readonly (string Name, int Month, int Day)[] Moon =
        [("春节", 1, 1), ("大年初一", 1, 1), ("元宵", 1, 15), ("端午", 5, 5), ("七夕", 7, 7), ("中秋", 8, 15), ("重阳", 9, 9), ("腊八", 12, 8)];

    private const int Qingming = 100;

    private static readonly System.Buffers.SearchValues<char> Initials =
        System.Buffers.SearchValues.Create([.. Solar.Concat(Moon).Select(f => f.Name[0]).Append('清')]);

    /// <summary>The festival whose name starts here, as a number, and where its name ends.</summary>
    public static bool TryRead(FoldedText text, int start, out int festival, out int end)
    {
        (festival, end) = (-1, start);
        if (!Initials.Contains(text[start])) return false;
        for (var i = 0; i < Solar.Length + Moon.Length; i++)
        {
            var name = i < Solar.Length ? Solar[i].Name : Moon[i - Solar.Length].Name;
            if (text.At(start, name)) (festival, end) = (i, start + name.Length);
        }

        if (text.At(start, "清明")) (festival, end) = (Qingming, start + 2);
        if (festival >= 0 && text[end] == '节') end++;
        return festival >= 0;
    }

    public static DateOnly? Resolve(DateMention told, DateOnly today, Outlook outlook) =>
        DateResolver.Nearest(year => InYear(told.Month, year), today, outlook)?.AddDays(told.Day);

    private static DateOnly? InYear(int festival, int year)
    {
        if (festival == Qingming) return PureBrightness(year);
        if (festival < Solar.Length) return DateResolver.Day(year, Solar[festival].Month, Solar[festival].Day);
        var (_, month, day) = Moon[festival - Solar.Length];
        if (year <= Lunar.MinSupportedDateTime.Year || year >= Lunar.MaxSupportedDateTime.Year) return null;
        var leap = Lunar.GetLeapMonth(year);
        var counted = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, counted, day, 0, 0, 0, 0));
    }

    /// <summary>清明 falls on 4 or 5 April in this century (the almanac's formula).</summary>
    private static DateOnly? PureBrightness(int year) =>
        year is >= 2000 and < 2100 ? new DateOnly(year, 4, (int)((year - 2000) * 0.2422 + 4.81) - (year - 2000) / 4) : null;
}
