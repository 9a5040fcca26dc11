using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Dates;

/// <summary>Finds the days a text tells of, left to right, each reader looking a bounded number of characters ahead.</summary>
internal sealed partial class DateScanner(FoldedText text)
{
    private readonly List<DateMention> _found = [];

    public static List<DateMention> Scan(FoldedText text)
    {
        var scanner = new DateScanner(text);
        for (var i = 0; i < text.Length;) i = scanner.ReadAt(i);
        return scanner._found;
    }

    /// <summary>Reads what starts at <paramref name="i"/> and returns where to go on.</summary>
    private int ReadAt(int i)
    {
        var c = text[i];
        if (c is '今' or '昨' or '前' or '明' or '后' or '大' or '刚' or '方' or '当') return Relative(i);
        if (c is '上' or '下' or '本' or '这' or '当' or '周' or '星' or '礼' or '去') return Anchored(i);
        if (FestivalAt(i) is var festival && festival > i) return festival;
        return Numeral.Starts(c) || c is '元' or '初' ? Counted(i) : i + 1;
    }

    private int Add(DateForm form, int year, int month, int day, int start, int end)
    {
        _found.Add(new DateMention(form, year, month, day, start, end));
        return end;
    }

    /// <summary>今天, 昨晚, 大前天, 刚才.</summary>
    private int Relative(int i)
    {
        var far = text[i] == '大' ? 1 : 0;
        var offset = text[i + far] switch
        {
            '今' when far == 0 => 0,
            '昨' when far == 0 => -1,
            '前' => -2 - far,
            '明' when far == 0 => 1,
            '后' => 2 + far,
            _ => int.MinValue,
        };
        var next = text[i + far + 1];
        if (offset != int.MinValue)
        {
            if (next is '天' or '日' or '儿')
                return Add(DateForm.Offset, 0, 0, offset, i, i + far + 2);
            // The part of the day is left for the clock to read (昨晚八点).
            if (next is '早' or '晚' or '晨' or '夜' && offset is >= -2 and <= 1) return Add(DateForm.Offset, 0, 0, offset, i, i + far + 1);
            if (offset is >= -1 and <= 1 && (text.At(i + 1, "上午") || text.At(i + 1, "下午") || text.At(i + 1, "中午")))
                return Add(DateForm.Offset, 0, 0, offset, i, i + 1);
            if (text.At(i, "今年") || text.At(i, "明年") || text.At(i, "前年")) return YearWord(i, text[i] switch { '今' => 0, '明' =>
                1, _ => -2 });
        }

        if (text[i] == '刚' && !(next is '好' or '强' or '需' or '性')) return Add(DateForm.JustNow, 0, 0, 0, i, next is '才' or '刚'
            ? i + 2 : i + 1);
        if (text.At(i, "方才")) return Add(DateForm.JustNow, 0, 0, 0, i, i + 2);
        return text[i] == '当' ? Anchored(i) : i + 1;
    }

    /// <summary>三八节那天, 七一上午; the name alone is more often a theme than a day.</summary>
    private int FestivalAt(int i)
    {
        if (!Festivals.TryRead(text, i, out var festival, out var end)) return i;
        if (i > 0 && (Numeral.Starts(text[i - 1]) || text[i - 1] == '第')) return i;
        string[] same = ["那天", "当天", "这天", "当日", "上午", "下午", "早上", "晚上", "中午", "早晨"];
        foreach (var word in same)
        {
            if (text.At(end, word)) return Add(DateForm.Festival, 0, festival, 0, i, word[^1] is '天' or '日' ? end + word.Length : end);
        }

        if (text.At(end, "前一天")) return Add(DateForm.Festival, 0, festival, -1, i, end + 3);
        return text.At(end, "第二天") ? Add(DateForm.Festival, 0, festival, 1, i, end + 3) : i;
    }
}
