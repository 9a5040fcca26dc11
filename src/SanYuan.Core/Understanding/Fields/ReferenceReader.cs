using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>The number of an entry, finding or meeting, by its place in the folded text.</summary>
internal readonly record struct ReferenceMention(int Value, int Start, int End);

/// <summary>Finds numbers that point at something: #12, 编号15, 第33条, 12号问题, 问题9, 整改单17、18; 参加 12 as an answer.</summary>
internal static class ReferenceReader
{
    private static readonly string[] Leads =
        ["编号", "编号为", "编号:", "序号", "问题", "整改单", "邀请", "会议号", "单号", "通知", "问题号", "问题编号", "记录", "整改", "反馈", "邀请号", "问题单", "台账", "no.",
            "no", "号码"];

    private static readonly string[] Things = ["问题", "会议", "邀请", "整改", "反馈", "通知", "记录", "单", "已改", "已整改", "销号", "台账", "活动", "申请", "作废", "撤销", "撤回", "删"];

    private static readonly string[] Answers = ["参加", "请假", "确认", "接受", "回复", "撤销", "收到", "来不了", "去不了", "不参加", "删除", "作废", "撤回",
        "报名", "不去"];

    public static List<ReferenceMention> Read(FoldedText text, bool answers)
    {
        var found = new List<ReferenceMention>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Numeral.Starts(text[i]) || !Numeral.TryRead(text, i, out var value, out var end)) continue;
            if (value is > 0 and < 10_000_000 && (Points(text, i, end, found) || (answers && Answered(text, i, end))))
                found.Add(new ReferenceMention(value, i, end));
            i = end - 1;
        }

        return Shared(text, found);
    }

    /// <summary>71、72、73号问题: numbers beside one that points, back to the first.</summary>
    private static List<ReferenceMention> Shared(FoldedText text, List<ReferenceMention> found)
    {
        if (found.Count == 0) return found;
        var at = found[0].Start;
        while (at > 1 && text[at - 1] is '、' or '和' or '及' or '与')
        {
            var end = text[at - 2] == '号' ? at - 2 : at - 1;
            var start = end;
            while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
            if (start == end || !Numeral.TryRead(text, start, out var value, out _) || value is 0 or > 10_000_000) break;
            found.Insert(0, new ReferenceMention(value, start, end));
            at = start > 0 && text[start - 1] == '#' ? start - 1 : start;
        }

        return found;
    }

    private static bool Points(FoldedText text, int start, int end, List<ReferenceMention> found)
    {
        var at = start;
        while (at > 0 && text[at - 1] is ' ' or ':') at--;
        if (at > 0 && text[at - 1] == '#') return true;
        var sign = text[end] is '号' or '条' or '项' or '个' ? end + 1 : end;
        var thing = Array.Exists(Things, t => text.At(sign, t));
        if (at > 0 && text[at - 1] == '第') return sign > end && (thing || text[end] == '条' || Ends(text, sign));
        if (text[end] == '号' && thing && !text.At(sign, "会议室") && !text.At(sign, "活动室")) return true;
        if (Array.Exists(Leads, l => text.Before(at, l)) && !IsAmount(text, end)) return true;
        // 17、18 after a number that points.
        return found.Count > 0 && start - found[^1].End is 1 or 2 && text[start - 1] is '、' or '和' or ',' or '及' or '与'
            && !IsAmount(text, end) && char.IsAsciiDigit(text[start]);
    }

    private static bool Ends(FoldedText text, int at) => at >= text.Length || text[at] is ',' or '。' or ' ' or '请' or '已' or '整'
        or '、' or '我' or '收' or '参' or '去';

    private static bool IsAmount(FoldedText text, int end) =>
        text[end] == ':' ? char.IsAsciiDigit(text[end + 1]) : text[end] is '人' or '名' or '位' or '条' or '个' or '次' or '月' or '日' or '点' or '天' or '年' or '项' or '件' or '处' or '.'
            or '/' or '份' or '场' or '多' or '余' or '员';

    /// <summary>参加 12, 12参加, 请假 12 出差.</summary>
    private static bool Answered(FoldedText text, int start, int end)
    {
        if (!char.IsAsciiDigit(text[start]) || IsAmount(text, end) || text[end] == '号'
            && text[end + 1] is not (',' or '\n' or ' ')) return false;
        var at = start;
        while (at > 0 && text[at - 1] == ' ') at--;
        while (text[end] == ' ') end++;
        return Array.Exists(Answers, a => text.Before(at, a) || (at == 0 && text.At(end, a)));
    }
}
