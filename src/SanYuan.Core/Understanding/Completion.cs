using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Lexing;
using SanYuan.Core.Understanding.Reading;

namespace SanYuan.Core.Understanding;

/// <summary>What a message tells that is nothing but the answer to an open question: a number of the list, a unit, a person, a day, or a time.</summary>
public sealed record Completion
{
    /// <summary>UTF-16 units; what is longer tells more than an answer.</summary>
    const int Longest = 30;

    /// <summary>Words that may stand around an answer without telling anything more.</summary>
    static readonly string[] Around =
    [
        "应该", "就是", "改成", "改为", "回复", "单位", "日期", "时间", "那个", "的", "是", "在", "选", "第", "个", "号", "条", "吧", "了", "啊", "呢", "嗯", "对", "开的", "报",
        "机关", "党支部", "支部", "同志", "请",
    ];

    static readonly Completion Nothing = new();

    /// <summary>The number of a list.</summary>
    public int? Choice { get; private init; }

    /// <summary>A unit, by code; null where several fit.</summary>
    public string? Unit { get; private init; }

    /// <summary>A person, by code.</summary>
    public string? Person { get; private init; }

    public DateOnly? Day { get; private init; }

    /// <summary>The last day, of several.</summary>
    public DateOnly? LastDay { get; private init; }

    /// <summary>A day that the calendar does not have, or that is still to come.</summary>
    public bool IsImpossibleDay { get; private init; }

    /// <summary>A name that fits several units.</summary>
    public bool IsAmbiguousUnit { get; private init; }

    /// <summary>不报了: the question, and what it is about, are let go.</summary>
    public bool IsLetGo { get; private init; }

    /// <summary>The clock time told, alone or with a day.</summary>
    public TimeOnly? Time { get; private init; }

    /// <summary>What a message tells for an open report, whose days lie behind.</summary>
    /// <param name="now">When it was written, with the county's offset.</param>
    public static Completion Read(string text, NameDirectory names, DateTimeOffset now) => Read(text, names, now, Outlook.Back);

    /// <summary>What a message tells for an open invitation, whose days lie ahead.</summary>
    /// <param name="now">When it was written, with the county's offset.</param>
    public static Completion ReadAhead(string text, NameDirectory names, DateTimeOffset now) => Read(text, names, now, Outlook.Ahead);

    static Completion Read(string text, NameDirectory names, DateTimeOffset now, Outlook outlook)
    {
        if (text.Length > Longest) return Nothing;
        var folded = FoldedText.Of(text);
        if (folded.Value.Trim(' ', '。', '!', ',') is "不报了" or "算了" or "不记了" or "不用记了" or "不用了" or "先不报了" or "算了不报了") return new Completion { IsLetGo = true };
        if (ReadChoice(folded) is { } choice) return new Completion { Choice = choice };
        var m = Material.Of(text, names.Index, now);
        if (m.Units.Count == 1 && IsAll(m, m.Units[0].Start, m.Units[0].End))
            return new Completion { Unit = m.Units[0].IsAmbiguous ? null : m.Units[0].Code, IsAmbiguousUnit = m.Units[0].IsAmbiguous };
        if (m.People.Count == 1 && IsAll(m, m.People[0].Start, m.People[0].End)) return new Completion { Person = m.People[0].Code };
        if (outlook == Outlook.Ahead) return ReadMoment(m);
        return m.Dates.Count > 0 && IsAll(m, m.Dates[0].Start, m.Dates[^1].End) ? ReadDay(m) : Nothing;
    }

    static Completion ReadDay(Material m)
    {
        if (DayReader.Read(m, Outlook.Back) is [{ IsImpossible: false } day] && day.First <= m.Today) return new Completion { Day = day.First, LastDay = day.Last };
        return new Completion { IsImpossibleDay = true };
    }

    /// <summary>周四, 下午四点, 周四下午四点.</summary>
    static Completion ReadMoment(Material m)
    {
        var rest = m.Text.Value.ToCharArray();
        for (var at = 0; at < rest.Length; at++)
        {
            if (Times.Covers(m, at)) rest[at] = ' ';
        }

        if (Bare(new string(rest)).Length > 0 || (m.Dates.Count == 0 && m.Clocks.Count + m.ClockEnds.Count == 0)) return Nothing;
        var day = DayReader.First(DayReader.Read(m, Outlook.Ahead));
        return new Completion
        {
            Day = day is { IsImpossible: false } told ? told.First : null,
            LastDay = day?.Last,
            // 改到四点 reads like an end.
            Time = m.Clocks.Count > 0 ? m.Clocks[0].Time : m.ClockEnds.Count > 0 ? m.ClockEnds[0].Time : null,
            IsImpossibleDay = day is { IsImpossible: true },
        };
    }

    /// <summary>1, 选2, 第一个, 3号.</summary>
    static int? ReadChoice(FoldedText text)
    {
        var rest = Bare(text.Value);
        return rest.Length is > 0 and <= 2 && FoldedText.Of(rest) is var number && Numeral.TryRead(number, 0, out var value, out var end) && end == rest.Length
            ? value : null;
    }

    static bool IsAll(Material m, int start, int end) => Bare(m.Text.Value.Remove(start, end - start)).Length == 0;

    static string Bare(string text)
    {
        foreach (var word in Around) text = text.Replace(word, "", StringComparison.Ordinal);
        return new string([.. text.Where(c => !char.IsPunctuation(c) && !char.IsWhiteSpace(c))]);
    }
}
