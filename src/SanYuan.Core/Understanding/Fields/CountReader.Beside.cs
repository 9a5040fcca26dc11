using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>What the words beside a number make of it.</summary>
internal sealed partial class CountReader
{
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
}
