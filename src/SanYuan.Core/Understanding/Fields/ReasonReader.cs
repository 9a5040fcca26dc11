using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>Finds why somebody does not come: 因…无法参会, or the clause that says nothing else.</summary>
internal sealed class ReasonReader(FoldedText text, Marks marks, List<ReferenceMention> references, Func<int, int> afterFields)
{
    private static readonly string[] Openings = ["因为", "由于", "因", "我", "但", "不巧", "实在", "恰好", "刚好", "正好", "这边", "有点", "原因是", "原因:",
        "理由:", "理由是", "主要是", "当天", "的", "活动", "会议", "这次", "那个"];
    private static readonly string[] Courtesies = ["不好意思", "抱歉", "对不起", "谢谢", "请谅解", "望批准", "请批准", "收到", "麻烦", "特此", "领导", "见谅",
        "祝", "辛苦", "请转告", "你好", "您好", "向您", "书记", "主任", "好的", "望谅解", "请假条", "对不住", "下次", "请见谅", "不去了"];

    public Stretch? Read(List<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (Because(clause) is { } because) return because;
        }

        // A clause that refuses nothing gives the reason; only without one is it sought beside the refusal.
        foreach (var besides in (bool[])[true, false])
        {
            foreach (var clause in clauses)
            {
                if (marks.Has(Cue.Decline, clause.Start, clause.End) != besides && Whole(clause) is { } whole) return whole;
            }
        }

        return null;
    }

    /// <summary>第14号会议因值班冲突无法参会: between 因 and the refusal.</summary>
    private Stretch? Because(Clause clause)
    {
        var at = -1;
        for (var i = clause.Start; i < clause.End && at < 0; i++)
        {
            if (text.At(i, "因为") || text.At(i, "由于")) at = i + 2;
            else if (text[i] == '因' && text[i + 1] != '此' && text[i + 1] != '公' | text.At(i, "因公")) at = i + 1;
        }

        if (at < 0) return null;
        var end = Refusal(at, clause.End)?.Start ?? clause.End;
        return end > at ? new Stretch(at, end) : null;
    }

    private Mark? Refusal(int start, int end)
    {
        foreach (var mark in marks.Within(start, end))
        {
            if (mark.Cue == Cue.Decline && !IsItself(mark)) return mark;
        }

        return null;
    }

    /// <summary>有事 and 冲突 are reasons as well as refusals.</summary>
    private bool IsItself(Mark mark) =>
        text.AtAny(mark.Start, "有事", "冲突", "撞期", "没空", "走不开", "没时间", "脱不", "抽不", "抱歉", "出差");

    private Stretch? Whole(Clause clause)
    {
        var (start, end) = (clause.Start, clause.End);
        if (Refusal(start, end) is { } refusal)
        {
            // 请假去医院 tells the reason after the refusal, 要出差去不了 before it.
            var asks = text.At(refusal.Start, "请") || text.At(refusal.Start, "告") || text.At(refusal.Start, "缺席");
            if (asks && end - refusal.End >= 2) start = refusal.End;
            else end = refusal.Start;
        }

        while (end > start && text[end - 1] is '我' or '就' or ' ') end--;
        start = Skip(start, end);
        if (end - start <= 3 && text.AtAny(start, "活动", "会议")) return null;
        if (end - start == 2 && text.AtAny(start, "原因", "理由", "事由")) return null;
        while (end > start && text[end - 1] is ' ' or ',' or '我' or '就' or '了' && end - start > 3) end--;
        if (end - start < 2 || references.Exists(r => r.Start >= start && r.End <= end) || text.AtAny(start, Courtesies)) return null;
        return marks.Has(Cue.Type, start, end) && Refusal(clause.Start, clause.End) is not null ? null : new Stretch(start, end);
    }

    private int Skip(int start, int end)
    {
        var from = -1;
        while (from != start && start < end)
        {
            from = start;
            if (references.Find(r => r.Start == start) is { End: > 0 } number) start = number.End;
            if (text[start] is '#' or ' ' or '第' or '号') start++;
            if (text.At(start, "编号") && references.Exists(r => r.Start == start + 2)) start += 2;
            // The day of the meeting is not the reason; 这两天 is.
            if (afterFields(start) is var at && at > start && at <= end) start = text[at] == '的' ? at + 1 : at;
            if (marks.First(Cue.Type, start, end) is { } type && type.Start - start <= 1 && type.End < end) start = type.End;
            foreach (var word in Openings)
            {
                if (text.At(start, word) && end - start - word.Length >= 2) start += word.Length;
            }
        }

        return start;
    }
}
