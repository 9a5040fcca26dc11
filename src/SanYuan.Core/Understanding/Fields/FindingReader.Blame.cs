using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>Whether a stretch of a clause blames.</summary>
internal sealed partial class FindingReader
{
    private bool IsBlame(int start, int end)
    {
        if (IsAbsence(start, end) || marks.Has(Cue.Resolved, start, end)) return false;
        return Blame(start, end) is not null || EndsLow(start, end) || IsExcessive(start, end);
    }

    /// <summary>The first blaming word that is no figure of the meeting (缺了两个, 没来3人).</summary>
    private Mark? Blame(int start, int end)
    {
        if (!marks.Has(Cue.Negative)) return null;
        foreach (var mark in marks.Within(start, end))
        {
            if (mark.Cue == Cue.Negative && mark.End <= end && !IsMissing(mark)) return mark;
        }

        return null;
    }

    private bool IsMissing(Mark mark)
    {
        if (text[mark.Start] is not ('缺' or '没' or '未' or '差')) return false;
        var at = mark.End;
        if (text.AtAny(at, "来", "到", "席", "勤")) at++;
        if (text[at] == '了') at++;
        if (!Numeral.TryRead(text, at, out _, out var end)) return false;
        if (mark.Start > 0 && text[mark.Start - 1] is ' ' or ',' or '、' && text[end] is ' ' or ',' or '。' or '\n') return true;
        return text[end] is '人' or '名' or '个' or '位' && !text.AtAny(end, "个月", "个季", "个环", "个议", "个步", "个签");
    }

    /// <summary>主题党日少一次, 录入率才60%.</summary>
    private bool IsTooFew(int at, int end)
    {
        if (text[at] == '才') return Numeral.Starts(text[at + 1]) && at > 0 && text[at - 1] is not ('刚' or '人' or '方');
        if (text[at] == '差') return Numeral.TryRead(text, at + 1, out _, out var part) && text[part] is '块' or '本' or '份' or '页' or '条' or '项' or '次' or '张' or '期';
        if (text[at] != '少') return false;
        var from = text.AtAny(at + 1, "了", "开", "记") ? at + 2 : at + 1;
        return Numeral.TryRead(text, from, out _, out var stop) && stop <= end && text[stop] is '次' or '份' or '页' or '条' or '处' or '场' or '项' or '期';
    }

    /// <summary>公开栏还是2019年的内容.</summary>
    private bool IsStill(int at)
    {
        if (!text.AtAny(at, "还是", "仍是", "仍为", "还停")) return false;
        return text.AtAny(at + 2, "去年", "前年", "上月", "上个月", "上半年", "上一届", "上届", "上一年", "原来", "以前", "旧", "老", "空", "留在") || (Numeral.TryRead(text, at + 2, out _, out var end) && text[end] is '年' or '月');
    }

    /// <summary>批评意见提得比较虚: a degree and, to the end of the clause, what is too much or too little.</summary>
    private bool IsExcessive(int start, int end)
    {
        for (var at = start; at < end - 1; at++)
        {
            if (IsTooFew(at, end) || IsStill(at)) return true;
            if (at < end - 5) continue;
            foreach (var degree in (string[])["比较", "有点", "有些", "太", "偏", "过于", "略", "稍", "稍微", "还是", "不够"])
            {
                if (text.At(at, degree) && at + degree.Length < end && "虚浅空淡松粗短低慢少差旧乱弱散远小窄晚挤长老杂累难挤暗脏薄偏".Contains(text[at + degree.Length])) return true;
            }
        }

        return false;
    }

    /// <summary>总体不错，就是活动室堆了杂物: what turns against praise is a finding, whatever its words.</summary>
    private bool Contrasts(int start, int end, Clause clause) => text.AtAny(start, "就是", "只是", "不过", "但是", "但", "可惜", "美中不足") && end - start > 5
        && clause.Opening is ',' or ';' or '。' && marks.Last(Cue.Praise, Math.Max(0, start - 24), start) is not null
        && !marks.Has(Cue.Praise, start, end) && !marks.Has(Cue.Resolved, start, end) && !marks.Has(Cue.SuggestionLead, start, end)
        && !marks.Has(Cue.Past, start, end - 3) && !NamesUnit(start, end) && !Numeral.Starts(text[start + 2]);

    /// <summary>3人没来 is a figure of the meeting, not a problem found.</summary>
    private bool IsAbsence(int start, int end)
    {
        if (end - start > 8 || !Numeral.TryRead(text, start, out _, out var at) || text[at] is not ('人' or '名' or '个' or '位')) return false;
        return marks.Has(Cue.NotAttending, at, end) && !text.Value.AsSpan(start, end - start).Contains("没请假", StringComparison.Ordinal);
    }

    /// <summary>年轻党员少, 阵地旧: a bare adjective at the end of its clause.</summary>
    private bool EndsLow(int start, int end) =>
        end - start > 2 && text[end - 1] is '少' or '差' or '旧' or '乱' or '弱' or '慢' or '散'
            && text[end - 2] is not ('刚' or '已' or '多' or '不' or '减' or '出' or '解' or '走' or '疏' or '分' or '陈');
}
