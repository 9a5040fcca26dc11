using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Lexing;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>What only a correction leaves unsaid: 人数改成21 without 人, and the old value beside the new one.</summary>
internal static class Corrections
{
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
            if (!taken && value is > 0 and < 100_000 && m.Text[end] != '条') last = m.Text.Tell(value, i, end);
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
        if (m.Clocks.FindLast(c => !IsDenied(m, c.Start)) is { End: > 0 } clock)
            told = told with { Time = m.Text.Tell(clock.Time, clock.Start, clock.End) };
        if (m.Types.FindLast(t => !IsDenied(m, t.Start)) is { End: > 0 } type)
            told = told with { Type = m.Text.Tell(type.Type, type.Start, type.End) };
        NameMention? named = m.Units.FindLast(u => !IsDenied(m, u.Start)) is { End: > 0 } unit ? unit : null;
        if (named is { } right) told = told with { Unit = right.Tell(m.Text) };
        return told with { Doubts = Doubts.Of(m.Text, meant ?? DayReader.First(days), named) };
    }
}
