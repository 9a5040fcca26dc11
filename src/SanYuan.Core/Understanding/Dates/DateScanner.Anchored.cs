using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>上周五, 上上个礼拜三, 周日, 本月20号, 上个月28日, 去年12月27日.</summary>
    private int Anchored(int i)
    {
        var at = i;
        var steps = 0;
        for (; text[at] is '上' or '下' && at - i < 3; at++) steps += text[at] == '上' ? -1 : 1;
        var anchored = at > i;
        if (!anchored && text[at] is '本' or '这' or '当') (at, anchored) = (at + 1, true);
        if (anchored && text[at] == '个') at++;
        if (WeekLength(at) is var week && week > 0) return Weekday(i, at + week, anchored ? steps : DateMention.Untold);
        if (anchored && text[at] == '月') return DayOfMonth(i, at + 1, steps);
        if (text.At(i, "去年")) return YearWord(i, -1);
        return i + 1;
    }

    private int WeekLength(int at) =>
        text.At(at, "星期") || text.At(at, "礼拜") ? 2 : text[at] == '周' ? 1 : 0;

    private int Weekday(int start, int at, int week)
    {
        var day = Day(text[at]);
        if (day == 0 || IsPeriod(at)) return at;
        var end = Add(DateForm.Weekday, 0, week, day, start, at + 1);
        return MoreWeekdays(end, week);
    }

    /// <summary>周一到周三, 周二、四: the second day of the pair keeps the first one's week.</summary>
    private int MoreWeekdays(int end, int week)
    {
        var at = end;
        while (text[at] is '、' or '和' or '到' or '至' or '-' or '~')
        {
            var next = at + 1;
            next += WeekLength(next);
            if (Day(text[next]) is not (> 0 and var day) || IsPeriod(next) || (next == at + 1 && !EndsDay(next + 1))) break;
            at = end = Add(DateForm.Weekday, 0, week, day, at + 1, next + 1);
        }

        return end;
    }

    private bool EndsDay(int at) => !Numeral.Starts(text[at]) && text[at] is not ('个' or '人' or '名' or '点' or '家' or '条' or '月'
        or '号' or '日');

    /// <summary>一周三次 and 周三十 are no Wednesdays.</summary>
    private bool IsPeriod(int at) => text[at] is >= '0' and <= '9' && char.IsAsciiDigit(text[at + 1]);

    private static int Day(char c) => c switch
    {
        '日' or '天' => 7,
        >= '1' and <= '7' => c - '0',
        '一' or '二' or '三' or '四' or '五' or '六' => Numeral.Digit(c),
        _ => 0,
    };

    private int DayOfMonth(int start, int at, int months)
    {
        if (text[at] == '份') at++;
        if (text[at] is '的' or ' ') at++;
        if (!Numeral.TryRead(text, at, out var day, out var end) || day is < 1 or > 31) return at;
        if (text[end] is '号' or '日') end++;
        else if (months == 0 || !EndsDay(end)) return at;
        var after = Add(DateForm.DayOfMonth, 0, months, day, start, end);
        return MoreDays(after, (d, s, e) => Add(DateForm.DayOfMonth, 0, months, d, s, e));
    }

    /// <summary>去年12月27日, 今年3月5日: a year by its distance.</summary>
    private int YearWord(int start, int years)
    {
        var at = text.At(start + 2, "的") ? start + 3 : start + 2;
        if (!Numeral.TryRead(text, at, out var month, out var end) || text[end] != '月') return start + 2;
        if (!Numeral.TryRead(text, end + 1, out var day, out var stop)) return end;
        stop = text[stop] is '号' or '日' ? stop + 1 : stop;
        // The year is resolved against today when the outlook is known, so the distance is kept apart from written years.
        return Add(DateForm.MonthDay, YearBase + years, month, day, start, stop);
    }

    /// <summary>Years below this are written years; a distance is stored as <see cref="YearBase"/> plus years.</summary>
    internal const int YearBase = 100_000;
}
