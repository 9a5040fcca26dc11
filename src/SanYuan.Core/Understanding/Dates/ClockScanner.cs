using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Dates;

/// <summary>A clock time told as a start.</summary>
internal readonly record struct ClockMention(TimeOnly Time, int Start, int End);

/// <summary>Finds clock times: 15:30, 下午三点半, 八点四十, 14时. Ends (开到五点) and amounts (三点建议, 两个半小时) are none.</summary>
internal sealed class ClockScanner(FoldedText text, Marks marks, List<DateMention> dates)
{
    private static readonly string[] Amounts =
    [
        "建议", "意见", "要求", "问题", "体会", "不足", "希望", "看法", "想法", "感受", "感想", "收获", "做法", "经验", "共识", "内容", "措施", "打算", "思考", "启示", "原因", "整改",
    ];

    private static readonly string[] Ends = ["结束", "散会", "散", "前", "之前", "以前", "才结束", "才散", "完", "截止", "以后", "之后"];

    private readonly List<ClockMention> _starts = [];
    private readonly List<ClockMention> _ends = [];
    private int _lastEnd = -1;

    /// <returns>The starts, and the ends with the word or dash before them (到五点).</returns>
    public static (List<ClockMention> Starts, List<ClockMention> Ends) Scan(FoldedText text, Marks marks, List<DateMention> dates)
    {
        var scanner = new ClockScanner(text, marks, dates);
        for (var i = 0; i < text.Length;) i = scanner.ReadAt(i);
        return (scanner._starts, scanner._ends);
    }

    private int ReadAt(int i)
    {
        if (!Numeral.Starts(text[i])) return i + 1;
        i = AfterWeekday(i);
        if (!Numeral.TryRead(text, i, out var hour, out var after)) return i + 1;
        if (hour > 24 || (i > 0 && text[i - 1] is '第' or '#' or '.') || Minutes(i, after, out var minute, out var stop) is false) return after;
        var part = Part(i);
        var end = EndFrom(i, stop);
        var time = new TimeOnly(Hour(hour, part) % 24, minute);
        _lastEnd = stop;
        (end is null ? _starts : _ends).Add(new ClockMention(time, end ?? i, stop));
        return stop;
    }

    /// <summary>In 周三十点 the 三 is the day's.</summary>
    private int AfterWeekday(int i)
    {
        foreach (var date in dates)
        {
            if (date.Start < i + 1 && date.End > i && date.Form == DateForm.Weekday) return Math.Max(i, date.End);
            if (date.Start > i) break;
        }

        return i;
    }

    private bool Minutes(int start, int end, out int minute, out int stop)
    {
        (minute, stop) = (0, end + 1);
        if (text[end] == ':' || (text[end] == '.' && HasPartBefore(start)))
        {
            var two = char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]) && !char.IsAsciiDigit(text[end + 3]);
            minute = two ? (text[end + 1] - '0') * 10 + text[end + 2] - '0' : 0;
            stop = end + 3;
            return two && minute < 60 && char.IsAsciiDigit(text[start]);
        }

        return text[end] switch
        {
            '点' => !IsAmount(start, end) && Past(ref stop, out minute),
            '时' => text[end + 1] is not ('候' or '间' or '段' or '期' or '代') && Past(ref stop, out minute),
            _ => false,
        };
    }

    /// <summary>What may follow 点: 半, 整, 一刻, 四十, 40分, 钟.</summary>
    private bool Past(ref int stop, out int minute)
    {
        minute = 0;
        if (text[stop] == '钟') stop++;
        else if (text[stop] is '半' or '整') minute = text[stop++] == '半' ? 30 : 0;
        else if (text.At(stop, "一刻") || text.At(stop, "三刻")) (minute, stop) = (text[stop] == '一' ? 15 : 45, stop + 2);
        else if (Numeral.TryRead(text, stop, out var value, out var end) && value < 60 && (text[end] == '分' || (value >= 5
            && !Counts(end))))
            (minute, stop) = (value, text[end] == '分' ? end + 1 : end);
        return true;
    }

    private bool Counts(int at) => text[at] is '人' or '名' or '个' or '位' or '余' or '多' or '月' or '号' or '日' or '条' or '点' or '项';

    private bool IsAmount(int start, int end)
    {
        foreach (var word in Amounts)
        {
            if (text.At(end + 1, word)) return true;
        }

        var before = start > 0 ? text[start - 1] : '\n';
        if (before is '有' or '这' or '那' or '几' or '下' && !text.Before(start, "时间有")) return true;
        if (text.BeforeAny(start, "提了", "提出", "提出了", "讲了", "说了")) return true;
        var one = text[start] is '一' && end == start + 1;
        return one && (before is '早' or '晚' or '快' or '慢' or '好' or '多' or '少' or '大' or '高' or '差' || !HasPartBefore(start));
    }

    private bool HasPartBefore(int start)
    {
        var part = marks.Last(Cue.DayPart, start - 4, start);
        return part is { } p && p.End >= start - 1;
    }

    /// <summary>The part of the day a time stands in: right before it (晚6点), or told since the last date.</summary>
    private DayPart? Part(int start)
    {
        if (start > 0 && text[start - 1] is '晚' or '早') return text[start - 1] == '晚' ? DayPart.Evening : DayPart.Morning;
        var part = marks.Last(Cue.DayPart, 0, start);
        if (part is not { } told) return null;
        foreach (var date in dates)
        {
            if (date.Start >= told.End && date.End <= start) return null;
        }

        return (DayPart)told.Value;
    }

    private static int Hour(int hour, DayPart? part) => part switch
    {
        DayPart.Afternoon or DayPart.Evening => hour is >= 1 and < 12 ? hour + 12 : hour == 12 && part == DayPart.Evening ? 0 : hour,
        DayPart.Noon => hour is >= 1 and <= 3 ? hour + 12 : hour,
        DayPart.Night => hour == 12 ? 0 : hour,
        DayPart.Morning => hour,
        // Nobody meets at three at night: a bare small hour is an afternoon's.
        _ => hour is >= 1 and <= 6 ? hour + 12 : hour,
    };

    /// <summary>Where the end of a span (9:00—11:30) or a told end (开到五点, 六点前结束) begins; null when it is a start.</summary>
    private int? EndFrom(int start, int stop)
    {
        var at = start;
        foreach (var part in (string[])["上午", "下午", "中午", "晚上", "傍晚"])
        {
            if (text.Before(start, part)) at = start - 2;
        }

        while (at > 0 && text[at - 1] is '-' or '~' or ' ') at--;
        if (at < start && at == _lastEnd) return at;
        if (at > 0 && text[at - 1] is '到' or '至') return at - 1;
        foreach (var word in Ends)
        {
            if (text.At(stop, word)) return start;
        }

        return null;
    }
}
