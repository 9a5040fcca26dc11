using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>What a stretch of a clause is, by its words.</summary>
internal sealed partial class FindingReader
{
    private static readonly string[] Aftermaths =
        ["表示", "支书说", "书记说", "说马上", "说会", "说下", "马上整改", "表态", "答复", "承诺", "已反馈", "当场反馈", "已当场", "接受", "答应", "都记下", "已督促", "已记", "我会", "我将", "下次再来", "会后", "会继续", "现场", "当场", "已要求", "已提醒",
            "以上", "特此", "谢谢", "辛苦"];

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

    /// <summary>每月要核对名册, 抓紧重签: after a finding, a clause that opens with what is to be done.</summary>
    private bool IsRequest(int start, int end, Clause clause)
    {
        if (!HasFinding || IsAftermath(start, end) || clause.Opening == '(') return false;
        // 换一下: told to do.
        if (end - start <= 6 && text.Before(end, "一下")) return true;
        if (marks.First(Cue.Modal, start, end) is not { } modal || modal.Start - start > 4) return false;
        if (marks.Has(Cue.DayPart, start, modal.Start)) return false;
        return modal.Start == start || !marks.Has(Cue.Attending, modal.End, end);
    }

    /// <summary>Whether a clause without blame goes on with the finding before it: an item of its list, no fact of the meeting.</summary>
    private bool Continues(int start, int end, Clause clause)
    {
        if (NamesUnit(start, end) || marks.Has(Cue.Praise, start, end)) return false;
        if (clause.Numbered) return true;
        if (marks.Has(Cue.Type, start, end)) return false;
        // After 发现 a comma lists on, unless the clause tells of the meeting again.
        var lists = _introduced && end - start is > 3 and < 14 && !marks.Has(Cue.PersonNoun, start, end) && !marks.Has(Cue.Past, start, end);
        return clause.Opening == ';' || (clause.Opening == ',' && lists);
    }

    private bool NamesUnit(int start, int end)
    {
        foreach (var unit in units)
        {
            if (unit.Start >= start && unit.End <= end) return true;
        }

        return false;
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
}
