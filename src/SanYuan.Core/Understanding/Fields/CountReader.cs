using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>A number of people who took part, by its place in the folded text, and how plainly it says so.</summary>
internal readonly record struct CountMention(int Value, int Weight, int Start, int End);

/// <summary>
/// Finds numbers of people. Every number with a person's measure is a candidate; the words beside it in its clause make it the number
/// that took part (实到26名), or another one (应到30名, 请假3人, 发展对象1名), which is left out.
/// </summary>
internal sealed partial class CountReader(FoldedText text, Marks marks)
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
