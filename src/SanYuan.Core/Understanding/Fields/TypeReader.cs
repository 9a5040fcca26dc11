using SanYuan.Core.Activities;
using SanYuan.Core.Understanding.Lexing;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>A kind of activity, by its place in the folded text.</summary>
internal readonly record struct TypeMention(ActivityType Type, int Start, int End)
{
    /// <summary>How firmly a word names what was done: a meeting by its name, a campaign, a kind of work, mere 督导, anything else.</summary>
    public int Rank => Type switch
    {
        ActivityType.RectificationCheck => 5,
        <= ActivityType.DemocraticAppraisal => 4,
        ActivityType.SecretaryProject or ActivityType.ThemeEducation => 3,
        ActivityType.SupervisionInspection => 1,
        ActivityType.Other => 0,
        _ => 2,
    };
}

/// <summary>Finds what was done. A title in quotation marks, a meeting's papers and a denied kind (不是主题党日) are none.</summary>
internal static class TypeReader
{
    public static List<TypeMention> Read(FoldedText text, Marks marks, List<Clause> clauses, List<NameMention> units)
    {
        var types = new List<TypeMention>();
        var unit = 0;
        foreach (var clause in clauses)
        {
            var checkedHere = RectificationIn(marks, clause);
            if (checkedHere is { } rectification) types.Add(rectification);
            foreach (var mark in marks.Within(clause.Start, clause.End))
            {
                if (mark.Cue != Cue.Type) continue;
                while (unit < units.Count && units[unit].End <= mark.Start) unit++;
                if (unit < units.Count && units[unit].Start <= mark.Start && units[unit].End >= mark.End) continue;
                if (checkedHere is not null && mark.End > checkedHere.Value.Start && mark.Start < checkedHere.Value.End) continue;
                if (Counts(text, marks, clause, mark)) types.Add(new TypeMention((ActivityType)mark.Value, mark.Start, mark.End));
            }
        }

        types.Sort(static (a, b) => a.Start - b.Start);
        return types;
    }

    /// <summary>督查…整改, 整改…核对: looking after how problems were put right.</summary>
    private static TypeMention? RectificationIn(Marks marks, Clause clause)
    {
        if (marks.First(Cue.Rectifying, clause.Start, clause.End) is not { } put) return null;
        if (marks.First(Cue.Inspecting, clause.Start, clause.End) is { } looked)
            return new TypeMention(ActivityType.RectificationCheck, Math.Min(put.Start, looked.Start), Math.Max(put.End, looked.End));
        var supervised = marks.Last(Cue.Kind, Math.Max(0, clause.Start - 12), clause.Start);
        return supervised is null ? null : new TypeMention(ActivityType.RectificationCheck, clause.Start, put.End);
    }

    private static bool Counts(FoldedText text, Marks marks, Clause clause, Mark mark)
    {
        if (text.Before(mark.Start, "不是") || text.Before(mark.Start, "并非") || text.Before(mark.Start, "非")) return false;
        // “书香党课” in quotation marks is what the lecture is called; a kind inside of a longer title is not what was done.
        if (InTitle(text, mark.Start) && text[mark.End] != '”') return false;
        // 督导部署会 is a meeting about inspections.
        if ((ActivityType)mark.Value == ActivityType.SupervisionInspection && IsAboutMeeting(text, marks, mark.End)) return false;
        var looked = (ActivityType)mark.Value == ActivityType.MemberDevelopment && marks.Has(Cue.Inspecting, clause.Start, mark.Start);
        if ((ActivityType)mark.Value <= ActivityType.DemocraticAppraisal || looked)
        {
            var at = text[mark.End] is '的' or '会' ? mark.End + 1 : mark.End;
            if (marks.Within(at, at + 1) is { Length: > 0 } next && HasDocument(next)) return false;
        }

        return true;
    }

    private static bool IsAboutMeeting(FoldedText text, Marks marks, int end)
    {
        foreach (var next in marks.Within(end, end + 3))
        {
            if (next.Cue == Cue.Type && (ActivityType)next.Value == ActivityType.Other && text[next.End - 1] == '会') return true;
        }

        return false;
    }

    private static bool HasDocument(ReadOnlySpan<Mark> marks)
    {
        foreach (var mark in marks)
        {
            if (mark.Cue == Cue.Document) return true;
        }

        return false;
    }

    /// <summary>Whether a place stands inside 《》 or “”.</summary>
    private static bool InTitle(FoldedText text, int start)
    {
        for (var i = start - 1; i >= 0 && start - i < 40; i--)
        {
            if (text[i] is '》' or '”' or '\n' or '。') return false;
            if (text[i] is '《' or '“') return true;
        }

        return false;
    }
}
