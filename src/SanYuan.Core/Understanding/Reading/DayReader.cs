using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>A day, or the first and last of several, resolved; by its place in the folded text.</summary>
internal readonly record struct DayTold(DateOnly First, DateOnly? Last, int Start, int End)
{
    /// <summary>The part of <see cref="End"/> that tells the first day, so that each day points at its own words.</summary>
    public int FirstEnd { get; init; }
    public int LastStart { get; init; }

    /// <summary>The calendar has no such day; <see cref="First"/> means nothing then.</summary>
    public bool IsImpossible { get; init; }

    public Told<DateOnly>? Tell(FoldedText text) => IsImpossible ? null : text.Tell(First, Start, FirstEnd);

    public Told<DateOnly>? TellLast(FoldedText text) => Last is { } last ? text.Tell(last, LastStart, End) : null;
}

/// <summary>Resolves the days that may be the activity's: not deadlines, not dates of documents, not plans.</summary>
internal static class DayReader
{
    private static readonly string[] Deadlines = ["前", "之前", "以前", "底前", "内", "止", "截止", "后再"];
    private static readonly string[] Papers = ["讲话", "精神", "文件", "通知", "批示", "指示", "条例", "印发", "下发", "出台", "来信", "报道", "意见", "会议精神",
        "决定", "规定", "公报"];
    private static readonly string[] Plans = ["定", "计划", "打算", "将", "拟", "准备", "下次", "安排", "筹备", "布置"];
    private static readonly string[] Studies = ["学", "传达", "贯彻", "宣讲", "宣传", "根据", "按照", "依据", "落实", "对照", "领会", "解读"];

    /// <summary>Days: a month and day without a year that lies this far back and will be again this soon is a plan.</summary>
    private const int LongAgo = 270;
    private const int Soon = 90;

    public static List<DayTold> Read(Material m, Outlook outlook)
    {
        var days = new List<DayTold>();
        DayTold? toCome = null;
        for (var i = 0; i < m.Dates.Count; i++)
        {
            var told = m.Dates[i];
            if (!m.IsFree(told.Start) || IsDeadline(m, told) || IsPaper(m, told) || (told.Form == DateForm.JustNow
                && m.Dates.Count > 1)) continue;
            if (DateResolver.Resolve(told, m.Today, outlook) is not { } day)
            {
                AddImpossible(m, days, told);
                continue;
            }

            if (IsPlan(m, told, day, outlook)) continue;
            if (days.Count > 0 && Repeats(m, days[^1], told)) continue;
            if (days.Count > 0 && Ranges(m, days[^1], told) && EndOf(m, told, days[^1].First, outlook) is { } last)
                days[^1] = days[^1] with { Last = last, End = told.End, LastStart = told.Start };
            else if (outlook != Outlook.Back || day <= m.Today)
                days.Add(new DayTold(day, null, told.Start, told.End) { FirstEnd = told.End });
            else
                toCome ??= new DayTold(day, null, told.Start, told.End) { FirstEnd = told.End };
        }

        // A report told of a day to come, and of no other, keeps that day: it is asked about, not taken for today.
        if (days.Count == 0 && toCome is { } only && !Foretells(m, only)) days.Add(only);
        return days;
    }

    /// <summary>A day the calendar does not have puts the whole range it ends in doubt.</summary>
    private static void AddImpossible(Material m, List<DayTold> days, DateMention told)
    {
        if (!told.IsCalendarDay) return;
        if (days.Count > 0 && Ranges(m, days[^1], told)) days[^1] = days[^1] with { End = told.End, IsImpossible = true };
        else days.Add(new DayTold(default, null, told.Start, told.End) { FirstEnd = told.End, IsImpossible = true });
    }

    public static DayTold? First(List<DayTold> days) => days.Count > 0 ? days[0] : null;

    /// <summary>12月6日（周五）: the weekday in brackets tells the day again.</summary>
    private static bool Repeats(Material m, DayTold before, DateMention told) =>
        told.Start - before.End is 0 or 1 && (told.Form == DateForm.Weekday || m.Text[before.End] == '(') && told.Start >= before.End
        && (m.Text[before.End] == '(' || told.Start == before.End);

    private static bool Ranges(Material m, DayTold before, DateMention told)
    {
        if (before.Last is not null || told.Start - before.End > 3 || told.Start <= before.End) return false;
        var gap = m.Text.Value.AsSpan(before.End, told.Start - before.End).Trim(' ');
        return gap is "到" or "至" or "-" or "--" or "~" || (gap is "、" or "和" && (m.Text.At(told.End, "两天")
            || m.Text.At(told.End, "2天") || m.Text.At(told.End, "两日")));
    }

    private static DateOnly? EndOf(Material m, DateMention told, DateOnly first, Outlook outlook)
    {
        if (told.Form == DateForm.BareDay)
        {
            var day = DateResolver.Day(first.Year, first.Month, told.Day);
            return day > first ? day : null;
        }

        var last = DateResolver.Resolve(told, m.Today, outlook);
        if (last <= first && told.Form == DateForm.Weekday) last = first.AddDays((told.Day + 6 - ((int)first.DayOfWeek + 6) % 7) % 7);
        return last > first ? last : null;
    }

    /// <summary>定了11月5日开会, told in October: nobody reports last November without saying so.</summary>
    private static bool IsPlan(Material m, DateMention told, DateOnly day, Outlook outlook)
    {
        if (outlook == Outlook.Ahead || told.Form != DateForm.MonthDay || told.Year != 0
            || m.Today.DayNumber - day.DayNumber < LongAgo) return false;
        if (DateResolver.Resolve(told, m.Today, Outlook.Ahead) is not { } next || next.DayNumber - m.Today.DayNumber > Soon) return false;
        var clause = m.ClauseAt(told.Start);
        return m.Dates.Count > 1 || Contains(m.Text.Value.AsSpan(clause.Start, Math.Max(0, told.Start - clause.Start)), Plans);
    }

    /// <summary>定了12月5日开党员大会: a day to come after a word of planning is not the activity's.</summary>
    private static bool Foretells(Material m, DayTold told)
    {
        var clause = m.ClauseAt(told.Start);
        return Contains(m.Text.Value.AsSpan(clause.Start, Math.Max(0, told.Start - clause.Start)), Plans);
    }

    private static bool IsDeadline(Material m, DateMention told) => told.Form is not (DateForm.JustNow or DateForm.Offset)
        && Array.Exists(Deadlines, d => m.Text.At(told.End, d)) && !m.Text.At(told.End, "前往");

    /// <summary>学习9月24日的讲话: between a verb of study and a paper stands the paper's date.</summary>
    private static bool IsPaper(Material m, DateMention told)
    {
        var clause = m.ClauseAt(told.Start);
        var after = m.Text.Value.AsSpan(told.End, Math.Clamp(clause.End - told.End, 0, 24));
        var before = m.Text.Value.AsSpan(clause.Start, Math.Clamp(told.Start - clause.Start, 0, m.Text.Length - clause.Start));
        return Contains(after, Papers) && Contains(before, Studies);
    }

    private static bool Contains(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
