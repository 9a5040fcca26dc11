using System.Text.RegularExpressions;
using SanYuan.Core.Activities;
using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Lexing;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>What only a correction leaves unsaid: 人数改成21 without 人, and the old value beside the new one.</summary>
internal static partial class Corrections
{
    private static readonly string[] Fields = ["人数", "单位", "日期", "时间", "类型"];

    /// <summary>A correction tells the new value last (不是12人，是15人).</summary>
    /// <param name="told">The first of each thing the message tells.</param>
    public static IReadOnlyList<Statement> Read(Material m, Statement told)
    {
        // 第二条建议 counts within an entry; only #12 points at one.
        if (Amendments.Read(m.Text) is { Count: > 0 } amendments)
            return StatementReader.Each(m, m.References.FindAll(r => m.Text.Before(r.Start, "#")), Statement.Empty with { Amendments = amendments });
        if (m.Counts.FindLast(c => !IsDenied(m, c.Start)) is { End: > 0 } right)
            told = told with { Participants = m.Text.Tell(right.Value, right.Start, right.End) };
        else if ((Recounted(m.Text) ?? BareCount(m)) is { } count) told = told with { Participants = count };
        told = Latest(m, told) with { Supervision = Supervision(m) };
        // 督导 in 重点督导 names the kind of supervision, not what was done.
        if (told is { Supervision: not null, Type.Value: ActivityType.SupervisionInspection }) told = told with { Type = null };
        return m.Dates.FindIndex(d => Points(m, d)) is >= 0 and var at ? [Pointing(m, m.Dates[at], told)] : StatementReader.Each(m, m.References, told);
    }

    /// <summary>督导类别改成重点督导: the kind told last.</summary>
    private static Told<SupervisionKind>? Supervision(Material m)
    {
        Told<SupervisionKind>? last = null;
        foreach (var mark in m.Marks.All)
        {
            if (mark.Cue == Cue.Kind && !IsDenied(m, mark.Start)) last = m.Text.Tell((SupervisionKind)mark.Value, mark.Start, mark.End);
        }

        return last;
    }

    /// <summary>昨天的人数, 12号那条, 上周三的党课: which entry is wrong.</summary>
    private static bool Points(Material m, DateMention day)
    {
        if (m.Text.BeforeAny(day.Start, "是", "成", "为", "到")) return false;
        if (m.Text.AtAny(day.End, "那条", "那次", "这条") || (day.Form == DateForm.BareDay && m.Text.AtAny(day.End, Fields))) return true;
        return m.Text.At(day.End, "的") && (m.Text.AtAny(day.End + 1, Fields) || m.Text.AtAny(day.End + 1, "那条", "那次", "记录") || TypeAt(m, day.End + 1));
    }

    /// <summary>12号 is the number of an entry; other days tell when it was.</summary>
    private static Statement Pointing(Material m, DateMention day, Statement told)
    {
        var changed = told with
        {
            Date = told.Date is { } other && other.Span != m.Text.Span(day.Start, day.End) ? other : null,
            Type = told.Type is { } type && TypeAt(m, day.End + 1) && m.Text.Span(day.End + 1, day.End + 2).Start == type.Span.Start ? null : told.Type,
            Doubts = [.. told.Doubts.Where(static doubt => doubt.Kind != DoubtKind.ImpossibleDate)],
        };
        if (day.Form == DateForm.BareDay) return changed with { Reference = m.Text.Tell(day.Day, day.Start, day.End) };
        return DateResolver.Resolve(day, m.Today, Outlook.Back) is { } when ? changed with { OfDay = m.Text.Tell(when, day.Start, day.End) } : changed;
    }

    private static bool TypeAt(Material m, int at) => m.AllTypes.Exists(type => type.Start == at);

    /// <summary>不对, 这条写错了: something is wrong, and not what.</summary>
    public static bool Complains(FoldedText text) => text.Length <= 12 && Complaint().IsMatch(text.Value);

    /// <summary>不是28个，是26个: a count without a word for people, put right by the other one.</summary>
    public static Told<int>? Recounted(FoldedText text)
    {
        if (text.Length > 40 || Recount().Match(text.Value) is not { Success: true } match) return null;
        var number = match.Groups["n"];
        return Numeral.TryRead(text, number.Index, out var value, out var end) && value is > 0 and < 100_000 ? text.Tell(value, number.Index, end) : null;
    }

    /// <summary>人数改成21, 应该是21: a number after the field's name.</summary>
    public static Told<int>? BareCount(Material m)
    {
        if (!m.Text.Value.Contains('人')) return null;
        Told<int>? last = null;
        for (var i = 0; i < m.Text.Length; i++)
        {
            if (!Numeral.Starts(m.Text[i]) || !Numeral.TryRead(m.Text, i, out var value, out var end)) continue;
            var taken = m.References.Exists(r => r.Start <= i && r.End >= end) || m.Dates.Exists(d => d.Start <= i && d.End >= end)
                || m.Clocks.Exists(c => c.Start <= i && c.End >= end);
            if (!taken && !IsDenied(m, i) && value is > 0 and < 100_000 && m.Text[end] != '条') last = m.Text.Tell(value, i, end);
            i = end - 1;
        }

        return last;
    }

    /// <summary>不是15人, 写成15人: the old value.</summary>
    public static bool IsDenied(Material m, int at) => m.Text.BeforeAny(at, "不是", "写成", "报成", "记成", "写成了", "把");

    /// <summary>Of two days, times or kinds the last one told is meant.</summary>
    public static Statement Latest(Material m, Statement told)
    {
        // 刚才 tells which entry is wrong, not when something was.
        if (m.Dates.TrueForAll(static d => d.Form == DateForm.JustNow)) told = told with { Date = null };
        var days = DayReader.Read(m, Outlook.Back);
        DayTold? meant = days.FindLast(d => !IsDenied(m, d.Start)) is { End: > 0 } day ? day : null;
        if (days.Count > 1 && meant is { } last) told = told with { Date = last.Tell(m.Text) };
        if (told.Date is not null && (meant ?? DayReader.First(days)) is { } ends) told = told with { EndDate = ends.TellLast(m.Text) };
        if (m.Clocks.FindLast(c => !IsDenied(m, c.Start)) is { End: > 0 } clock)
            told = told with { Time = m.Text.Tell(clock.Time, clock.Start, clock.End) };
        if (m.Types.FindLast(t => !IsDenied(m, t.Start)) is { End: > 0 } type)
            told = told with { Type = m.Text.Tell(type.Type, type.Start, type.End) };
        NameMention? named = m.Units.FindLast(u => !IsDenied(m, u.Start)) is { End: > 0 } unit ? unit : null;
        if (named is { } right) told = told with { Unit = right.Tell(m.Text) };
        return told with { Doubts = Doubts.Of(m.Text, meant ?? DayReader.First(days), named) };
    }

    [GeneratedRegex("^ *(?:这条|那条|上一?条|刚才(?:那条|的)?)?(?:记录)?(?:记|写|报|搞|弄|说)?(?:得|的)?(?:不对|错|有误)[了啊呀哦。!, ]*$")]
    private static partial Regex Complaint();

    [GeneratedRegex("^ *(?:(?:#[0-9]{1,7}|上一?条|刚才(?:那条)?)[ ,:]*)?(?:人数)?不是[0-9一二三四五六七八九十百两]{1,6}[个人名位]?[, ]*(?:应该?|而)?是(?<n>[0-9一二三四五六七八九十百两]{1,6})[个人名位]?[。!了 ]*$")]
    private static partial Regex Recount();
}
