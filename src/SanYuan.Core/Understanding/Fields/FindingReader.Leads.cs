using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>The words and lines that introduce findings and advice.</summary>
internal sealed partial class FindingReader
{
    private static readonly string[] Acknowledgements = ["认领", "查收", "知悉", "收悉", "审阅", "知晓", "回复", "放心", "领导", "指示", "特派员", "指导员",
        "监督员", "您", "吃", "假"];

    private bool IsLead(Mark mark, Clause clause, int at)
    {
        var strong = mark.Value == Lexicon.Strong;
        var closes = mark.End >= clause.End && clause.Closing is ':' or '\n';
        // What they say after the finding is their answer to it.
        if (mark.Cue == Cue.FindingLead && text[mark.End - 1] == '说' && mark.Start > clause.Start && Blame(clause.Start, mark.Start) is not null) return false;
        if (mark.Cue == Cue.FindingLead)
            return strong || IsAmong(mark) ? !marks.Has(Cue.Resolved, mark.Start, clause.End) : closes || (mark.End < clause.End && OpensOrFollows(mark, at) && IsBlame(mark.End, clause.End));
        if (mark.Cue != Cue.SuggestionLead) return false;
        if (strong) return !text.Before(mark.Start, "意见") && !IsCount(mark.End, clause.End) && !IsCountedBefore(mark.Start);
        if (closes && mark.End - mark.Start > 1) return HasFinding;
        return HasFinding && mark.Start - at <= 4 && mark.End < clause.End && !Any(Acknowledgements, mark.Start, clause.End);
    }

    /// <summary>检视问题清单照抄照搬 is all one finding: 问题 leads only where it opens, or a particle parts it from what stands before.</summary>
    private bool OpensOrFollows(Mark mark, int at) => mark.Start - at <= 1 || text[mark.Start - 1] is '的' or '有' or '要' or '是' or '个' or '些' or '大' or '多' or '条' or '中'
        or '点' or ' ' or '出' or '到' or '了' || units.Exists(u => u.End == mark.Start) || text[mark.End - 1] is '是' or '出' or '了';

    /// <summary>问题不多，主要是…: of the problems just spoken of.</summary>
    private bool IsAmong(Mark mark)
    {
        if (!text.AtAny(mark.Start, "主要是", "主要问题是", "主要有")) return false;
        var before = text.Value.AsSpan(Math.Max(0, mark.Start - 12), Math.Min(12, mark.Start));
        return before.Contains("问题", StringComparison.Ordinal) || before.Contains("不足", StringComparison.Ordinal) || before.Contains("毛病", StringComparison.Ordinal);
    }

    /// <summary>问题： or 反馈意见 at a line's end: what follows is listed under it.</summary>
    private bool IsHeading(Clause clause)
    {
        if (clause.Closing is not (':' or '\n') && !(clause.Closing == '(' && text.Length > clause.End)) return false;
        var ending = clause.Closing == ':' ? clause.Start : Math.Max(clause.Start, clause.End - 5);
        if (clause.Closing == '(') return marks.Last(Cue.FindingLead, ending, clause.End)?.End == clause.End;
        if (clause.Closing == '\n' && IsBlame(clause.Start, clause.End)) return false;
        return marks.Has(Cue.FindingLead, ending, clause.End) || marks.Has(Cue.Feedback, ending, clause.End)
            || marks.Last(Cue.SuggestionLead, ending, clause.End)?.End == clause.End;
    }

    /// <summary>提了两点意见：, 建议：: the line ends in the word for advice.</summary>
    private bool HeadsAdvice(Clause clause) => marks.Last(Cue.SuggestionLead, clause.Start, clause.End)?.End == clause.End;

    private int AfterLead(int at, int end)
    {
        while (at < end)
        {
            if (text.At(at, "一下")) at += 2;
            else if (text[at] is '了' or ':' or ' ' or '的' || (text[at] == '有' && !text.AtAny(at, "有的", "有些", "有人"))) at++;
            else break;
        }

        foreach (var word in (string[])["问题是", "主要是", "如下", "以下问题", "是"])
        {
            if (text.At(at, word)) at += word.Length;
        }

        return Math.Min(at, end);
    }

    /// <summary>建议6条, 两个问题: a number of them, not what they are.</summary>
    private bool IsCount(int start, int end)
    {
        if (!Numeral.TryRead(text, start, out _, out var at)) return text.AtAny(start, "若干", "几条", "几点", "几个问题");
        return text[at] is '条' or '个' or '点' or '项' or '处' && (end - at <= 4 || text.At(at + 1, "问题"));
    }

    /// <summary>收到6条建议.</summary>
    private bool IsCountedBefore(int lead) => lead > 1 && text[lead - 1] is '条' or '个' or '点' or '项'
        && (Numeral.Starts(text[lead - 2]) || text[lead - 2] == '多');

    /// <summary>问题：无.</summary>
    private bool SaysNone(int start, int end)
    {
        var said = text.Value.AsSpan(start, Math.Max(0, end - start)).Trim();
        return said is "无" or "没有" or "暂无" or "暂时没有" or "没" or "未发现" or "无明显问题" or "均无" or "/";
    }
}
