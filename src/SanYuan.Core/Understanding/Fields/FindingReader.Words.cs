using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>What a stretch of a clause is, by its words.</summary>
internal sealed partial class FindingReader
{
    /// <summary>Characters before the blaming word beyond which a clause tells more than the finding.</summary>
    private const int LongestLeadIn = 16;

    private static readonly string[] Aftermaths =
        ["表示", "已反馈", "当场反馈", "已当场", "接受", "答应", "都记下", "已督促", "已记", "我会", "我将", "下次再来", "会后", "会继续", "现场", "当场", "已要求", "已提醒",
            "以上", "特此", "谢谢", "辛苦"];

    private static readonly string[] Acknowledgements = ["认领", "查收", "知悉", "收悉", "审阅", "知晓", "回复", "放心", "领导", "指示", "特派员", "指导员",
        "监督员", "您", "吃", "假"];

    private static readonly string[] Openings = ["但是", "但", "不过", "就是", "只是", "可惜", "然而", "而且", "另外", "还有", "同时", "并且", "另", "主要",
        "一是", "二是", "三是", "四是", "也", "其中", "目前", "请", "前者", "后者"];

    private bool IsLead(Mark mark, Clause clause, int at)
    {
        var strong = mark.Value == Lexicon.Strong;
        var closes = mark.End >= clause.End && clause.Closing is ':' or '\n';
        if (mark.Cue == Cue.FindingLead)
        {
            if (strong) return !marks.Has(Cue.Resolved, mark.Start, clause.End);
            return closes || clause.Start == mark.Start && mark.End < clause.End && text[mark.End] == ':' || (mark.End < clause.End
                && IsBlame(mark.End, clause.End));
        }

        if (mark.Cue != Cue.SuggestionLead) return false;
        if (strong) return !text.Before(mark.Start, "意见") && !IsCount(mark.End, clause.End) && !IsCountedBefore(mark.Start);
        if (closes && mark.End - mark.Start > 1) return HasFinding;
        return HasFinding && mark.Start - at <= 4 && mark.End < clause.End && !Any(Acknowledgements, mark.Start, clause.End);
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

    private bool IsBlame(int start, int end) => !IsAbsence(start, end) && (marks.Has(Cue.Negative, start, end)
        || EndsLow(start, end)) && !marks.Has(Cue.Resolved, start, end);

    /// <summary>3人没来 is a figure of the meeting, not a problem found.</summary>
    private bool IsAbsence(int start, int end) =>
        end - start <= 8 && Numeral.TryRead(text, start, out _, out var at) && text[at] is '人' or '名' or '个' or '位'
            && marks.Has(Cue.NotAttending, at, end)
        && !text.Value.AsSpan(start, end - start).Contains("没请假", StringComparison.Ordinal);

    /// <summary>年轻党员少, 阵地旧: a bare adjective at the end of its clause.</summary>
    private bool EndsLow(int start, int end) =>
        end - start > 2 && text[end - 1] is '少' or '差' or '旧' or '乱' or '弱' or '慢' or '散'
            && text[end - 2] is not ('多' or '不' or '减' or '出' or '解' or '走' or '疏' or '分' or '陈');

    /// <summary>收到6条建议.</summary>
    private bool IsCountedBefore(int lead) => lead > 1 && text[lead - 1] is '条' or '个' or '点' or '项'
        && (Numeral.Starts(text[lead - 2]) || text[lead - 2] == '多');

    /// <summary>The sender's own not doing (我没缺席) blames nobody.</summary>
    private bool IsOwn(int start) => text[start] == '我' && text[start + 1] != '们' || text.At(start, "本人");

    private bool IsAftermath(int start, int end) => Any(Aftermaths, start, end) || IsOwn(start);

    private bool IsFact(int start, int end)
    {
        foreach (var date in dates)
        {
            if (date.Start >= start && date.End <= end) return marks.Has(Cue.Attending, start, end);
        }

        return false;
    }

    private bool IsRequest(int start, int end, Clause clause)
    {
        if (!HasFinding || IsAftermath(start, end) || clause.Opening == '(') return false;
        if (marks.First(Cue.Modal, start, end) is not { } modal) return false;
        return modal.Start - start <= 4 && !marks.Has(Cue.DayPart, start, modal.Start) && !marks.Has(Cue.Attending, modal.End,
            end) | modal.Start == start;
    }

    /// <summary>
    /// Whether a clause without blame goes on with the finding before it: an item of its list, and no fact of the meeting.
    /// </summary>
    private bool Continues(int start, int end, Clause clause)
    {
        if (NamesUnit(start, end) || marks.Has(Cue.Praise, start, end)) return false;
        // After 发现 a comma lists on, unless the clause tells of the meeting again.
        if (clause.Opening == ',' && !clause.Numbered)
            return _introduced && end - start is > 3 and < 14 && !marks.Has(Cue.PersonNoun, start, end)
                && !marks.Has(Cue.Past, start, end) && !marks.Has(Cue.Type, start, end);
        if (!clause.Numbered && clause.Opening != ';') return false;
        return !marks.Has(Cue.Type, start, end) || clause.Numbered;
    }

    private bool NamesUnit(int start, int end)
    {
        foreach (var unit in units)
        {
            if (unit.Start >= start && unit.End <= end) return true;
        }

        return false;
    }

    /// <summary>问题：无.</summary>
    private bool SaysNone(int start, int end)
    {
        var said = text.Value.AsSpan(start, Math.Max(0, end - start)).Trim();
        return said is "无" or "没有" or "暂无" or "暂时没有" or "没" or "未发现" or "无明显问题" or "均无" or "/";
    }

    /// <summary>建议6条, 两个问题: a number of them, not what they are.</summary>
    private bool IsCount(int start, int end)
    {
        if (!Numeral.TryRead(text, start, out _, out var at)) return text.At(start, "若干") || text.At(start, "几条")
            || text.At(start, "几点") || text.At(start, "几个问题");
        return text[at] is '条' or '个' or '点' or '项' or '处' && (end - at <= 4 || text.At(at + 1, "问题"));
    }

    private bool Any(string[] words, int start, int end)
    {
        var stretch = text.Value.AsSpan(start, Math.Max(0, end - start));
        foreach (var word in words)
        {
            if (stretch.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private int AfterLead(int at, int end)
    {
        while (at < end && (text[at] is '了' or ':' or ' ' or '的' or '有' && !text.At(at, "有的") && !text.At(at, "有些")
            && !text.At(at, "有人") || text.At(at, "一下"))) at += text.At(at, "一下") ? 2 : 1;
        foreach (var word in (string[])["问题是", "主要是", "如下", "以下问题", "是"])
        {
            if (text.At(at, word)) at += word.Length;
        }

        return Math.Min(at, end);
    }

    private int SkipOpening(int start, int end)
    {
        foreach (var word in Openings)
        {
            if (text.At(start, word) && start + word.Length < end) return start + word.Length;
        }

        return start;
    }

    /// <summary>Dictated without a comma: the finding begins after 就是, or after the number that came.</summary>
    private int AfterFacts(int start, int blame)
    {
        var at = start;
        foreach (var turn in (string[])["就是", "但是", "不过", "可是", "只是", "然后", "发现", "还有"])
        {
            if (text.Value.AsSpan(start, blame - start).LastIndexOf(turn,
                StringComparison.Ordinal) is >= 0 and var turned) at = Math.Max(at, start + turned + turn.Length);
        }

        if (at == start && marks.Last(Cue.PersonNoun, start, blame) is { } people && Numeral.Starts(text[Math.Max(0,
            people.Start - 2)])) at = people.End;
        return at;
    }

    /// <summary>Where a finding begins in its clause: after whose it is, when it was, and how many were there.</summary>
    private int FindingStart(int start, int end)
    {
        var at = SkipOpening(start, end);
        var blame = marks.First(Cue.Negative, start, end)?.Start ?? end;
        foreach (var unit in units)
        {
            if (unit.Start >= start && unit.End <= blame && unit.Start - at <= 4) at = Math.Max(at, unit.End);
        }

        foreach (var date in dates)
        {
            if (date.Start >= start && date.End <= blame && date.Start - at <= 2) at = Math.Max(at, date.End);
        }

        if (marks.Last(Cue.DayPart, start, blame) is { } part && part.Start - at <= 1) at = Math.Max(at, part.End);
        if (marks.Last(Cue.Attending, at, blame) is { } came && came.End - came.Start > 1 && came.End < end && came.Start > at
            && Numeral.Starts(text[at])) at = came.End;
        if (blame - at > LongestLeadIn) at = AfterFacts(at, blame);
        while (at < end && text[at] is '的' or ':' or ' ' or ',' or '了') at++;
        return at < end ? SkipOpening(at, end) : start;
    }
}
