using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>A number of people who took part, by its place in the folded text, and how plainly it says so.</summary>
internal readonly record struct CountMention(int Value, int Weight, int Start, int End);

/// <summary>
/// Finds numbers of people. Every number with a person's measure is a candidate; the words beside it in its clause make it the number
/// that took part (实到26名), or another one (应到30名, 请假3人, 发展对象1名), which is left out.
/// </summary>
internal sealed class CountReader(FoldedText text, Marks marks)
{
    public const int Neutral = 10;
    private const int Came = 30;
    private const int Together = 40;
    private const int Actual = 50;

    public static List<CountMention> Read(FoldedText text, Marks marks, List<Clause> clauses, List<Remark> remarks)
    {
        var reader = new CountReader(text, marks);
        var counts = new List<CountMention>();
        var next = 0;
        foreach (var clause in clauses)
        {
            for (var i = clause.Start; i < clause.End;)
            {
                if (!Numeral.Starts(text[i]) || !Numeral.TryRead(text, i, out var value, out var end))
                {
                    i++;
                    continue;
                }

                while (next < remarks.Count && remarks[next].End <= i) next++;
                var remarked = next < remarks.Count && remarks[next].Start <= i;
                if (!remarked && reader.Candidate(clause, i, end, value) is { } count) counts.Add(count);
                i = Math.Max(end, i + 1);
            }
        }

        return Summed(text, counts);
    }

    private CountMention? Candidate(Clause clause, int start, int end, int value)
    {
        if (value is < 1 or > 100_000 || (start > 0 && text[start - 1] is '第' or '#' or '每')) return null;
        if (start > clause.Start && text.Before(start, "编号")) return null;
        var at = end;
        if (text[at] is '余' or '多' or '来' || (text[at] == '几' && text[at - 1] == '十')) at++;
        var measured = Measured(ref at, clause.End);
        var before = Before(clause, start);
        if (!measured && !(before >= Came && EndsCount(at))) return null;
        var after = After(clause, at);
        if (before < 0 || after < 0 || text.At(at, "的支部") || text.At(at, "的单位") || text.At(at, "的企业")) return null;
        // 三个问题改了两个: a bare 个 counts people only where something says they came.
        if (text[at - 1] == '个' && Math.Max(before, after) < Came && !(start == clause.Start && at == clause.End) && !FollowsPeople(start)) return null;
        return new CountMention(value, Math.Max(Math.Max(before, after), Neutral), start, at);
    }

    /// <summary>党员14个.</summary>
    private bool FollowsPeople(int start) => marks.Last(Cue.PersonNoun, Math.Max(0, start - 4), start)?.End == start;

    /// <summary>Passes 个, 名, 位 and the people counted; whether people are.</summary>
    private bool Measured(ref int at, int end)
    {
        var from = at;
        if (text[at] is '名' or '位') at++;
        else if (text.At(at, "号人") && !text.AtAny(at + 1, "人民", "人大", "人社")) at++;
        else if (text[at] == '个') at++;
        var named = at > from && text[from] != '个';
        // At most two words name them: 年轻干部党员.
        for (var i = 0; i < 3; i++)
        {
            if (marks.First(Cue.PersonNoun, at, Math.Min(end, at + 6)) is not { } noun) break;
            if (noun.Start > at + (i == 0 && named ? 4 : 0) || text.Value.AsSpan(at, noun.Start - at).IndexOfAny("和、及与跟") >= 0) break;
            (at, named) = (noun.End, true);
        }

        // 三十八个 with nothing after it are people when nothing else is counted.
        return named || (at > from && (EndsCount(at) || marks.First(Cue.NotAttending, at, at + 3)?.Start == at));
    }

    private bool EndsCount(int at) => at >= text.Length || text[at] is ',' or '。' or ';' or ')' or ' ' or '\n' or '!' or '、' or '/'
        or '左' or '然' or '就' or '吧' or '呢' or '啊';

    private int Before(Clause clause, int start)
    {
        var weight = 0;
        var from = Math.Max(clause.Start, start - 12);
        if (start == clause.Start && clause.Opening == ':') from = Math.Max(0, start - 6);
        foreach (var mark in marks.Within(from, start))
        {
            if (mark.End > start || !Near(mark, start)) continue;
            if (mark.Cue == Cue.NotAttending) weight = -1;
            else if (mark.Cue == Cue.Total) weight = Math.Max(weight, Together);
            else if (mark.Cue == Cue.Attending && !(weight < 0 && start - mark.End > 0 && mark.End - mark.Start < 2))
                weight = text.At(mark.Start, "实") ? Actual : Math.Max(weight, Came);
        }

        return weight;
    }

    /// <summary>A word bears on a number when no other number stands between them.</summary>
    private bool Near(Mark mark, int start)
    {
        for (var i = mark.End; i < start; i++)
        {
            if (Numeral.Starts(text[i]) || text[i] is '、') return false;
        }

        return mark.Cue == Cue.Attending ? start - mark.End <= 6 : start - mark.End <= (mark.End - mark.Start > 1 ? 8 : 1);
    }

    private int After(Clause clause, int at)
    {
        var limit = Math.Min(clause.End, at + 8);
        foreach (var mark in marks.Within(at, limit))
        {
            if (Between(at, mark.Start)) break;
            // 没 may belong to praise (没问题); 应到 after a gap bears on the number that follows it.
            var praised = text.At(mark.Start, "没") && marks.Has(Cue.Praise, at, clause.End);
            if (mark.Cue is Cue.NotAttending or Cue.Attending && NumberFollows(mark.End)) break;
            if (mark.Cue == Cue.NotAttending && !praised) return text.At(mark.Start, "应") && mark.Start > at ? 0 : -1;
            // Who only sat in (群众代表5人列席) is not the number that came.
            if (mark.Cue == Cue.Attending && text.At(mark.Start, "列席")) return 0;
            if (mark.Cue == Cue.Attending && mark.End - mark.Start > 1 || (mark.Cue == Cue.Attending && mark.Start == at)) return Came;
            if (mark.Cue == Cue.Total) break;
        }

        return 0;
    }

    /// <summary>三十三个人缺了两个: the word tells of the number that comes, not of the one before.</summary>
    private bool NumberFollows(int at) => Numeral.Starts(text[at]) || (text[at] is '了' or '有' or '的' && Numeral.Starts(text[at + 1]));

    private bool Between(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Numeral.Starts(text[i]) || text[i] is '、') return true;
        }

        return false;
    }

    /// <summary>15名党员和3名积极分子: kinds of people told side by side are added up.</summary>
    private static List<CountMention> Summed(FoldedText text, List<CountMention> counts)
    {
        var result = new List<CountMention>();
        foreach (var count in counts)
        {
            if (result.Count > 0 && result[^1] is var last && Joined(text, last, count))
                result[^1] = new CountMention(last.Value + count.Value, Math.Max(last.Weight, count.Weight), last.Start, count.End);
            else
                result.Add(count);
        }

        return result;
    }

    private static bool Joined(FoldedText text, CountMention a, CountMention b)
    {
        if (b.Start < a.End || b.Start - a.End > 6 || b.Weight >= Together || a.Weight >= Together) return false;
        // 分别是14人和5人 are one number for each record.
        if (text.Value.AsSpan(Math.Max(0, a.Start - 6), Math.Min(6, a.Start)).Contains("分别", StringComparison.Ordinal)) return false;
        var gap = text.Value.AsSpan(a.End, b.Start - a.End);
        return gap.IndexOfAny("和、及与") >= 0 && gap.IndexOfAny("，。;,:") < 0;
    }
}
