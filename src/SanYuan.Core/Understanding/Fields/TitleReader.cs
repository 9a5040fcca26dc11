using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>Finds what a meeting is called: 关于召开…的通知, what follows 召开 or 参加, or the words around the kind of meeting.</summary>
internal sealed class TitleReader(FoldedText text, List<TypeMention> types, Func<int, bool> isElsewhere)
{
    private static readonly string[] Verbs =
    [
        "召开", "举行", "举办", "参加", "列席", "出席", "开展", "组织", "邀请", "召集", "进行", "观摩", "指导", "开", "搞", "上", "办", "听", "的", "于", "是", "在",
            "请", "请您", "整", "半", "分", "钟", "点", "时", "来", "到", "有", "一次", "一场", "一堂", "我们", "我支部", "本支部",
        "支部", "我局", "单位", "年度", "月份", "全体", "主任", "您", "你", "后",
    ];

    private static readonly string[] Heads =
    [
        "专题学习", "集中学习", "学习研讨", "推进会", "推进", "读书班", "座谈会", "动员会", "部署会", "汇报会", "研讨会", "交流会", "成立仪式", "成立大会", "启动仪式", "揭牌仪式", "仪式",
            "大会", "党员大会", "会议", "活动", "培训班", "培训会", "培训", "调研", "测评", "党员", "学习会", "学习", "研讨", "总结会", "表彰会", "专题", "讲座",
        "课堂", "例会", "碰头会", "宣讲会", "宣讲", "比赛", "竞赛", "会", "班", "成立", "揭牌", "启动", "换届",
    ];

    public Stretch? Read()
    {
        if (Notice() is { } notice) return notice;
        if (Best() is not { } type) return null;
        var end = Right(type.End);
        // 二支部主题党日: the 支部 is the branch's, not the meeting's.
        var branch = type.Start > 0 && text.At(type.Start, "支部") && isElsewhere(type.Start - 1) is false && IsOrdinal(text[type.Start - 1]);
        // 上党课 is told as done; the lecture's name is without the verb.
        var verb = type.Type == Activities.ActivityType.PartyLecture && text[type.Start] is '上' or '讲' or '听';
        if (verb) return new Stretch(type.Start + 1, end);
        return new Stretch(branch ? type.Start + 2 : type.Rank < 4 ? Quoted(Left(type.Start)) : Left(type.Start), end);
    }

    /// <summary>关于召开三员座谈会的通知.</summary>
    private Stretch? Notice()
    {
        foreach (var lead in (string[])["关于召开", "关于举办", "关于举行", "关于开展", "关于组织"])
        {
            var at = text.Value.IndexOf(lead, StringComparison.Ordinal);
            if (at < 0) continue;
            var end = text.Value.IndexOf("的通知", at, StringComparison.Ordinal);
            if (end > at) return new Stretch(at + lead.Length, end);
        }

        return null;
    }

    private TypeMention? Best()
    {
        TypeMention? best = null;
        foreach (var type in types)
        {
            if (best is null || type.Rank > best.Value.Rank) best = type;
        }

        return best;
    }

    private static bool IsOrdinal(char c) => Numeral.Starts(c);

    /// <summary>“亮身份”启动仪式: a name in quotation marks right before the kind of meeting belongs to it.</summary>
    private int Quoted(int start)
    {
        if (start == 0 || text[start - 1] is not ('”' or '》')) return start;
        var opening = text.Value.AsSpan(0, start - 1).LastIndexOfAny('“', '《');
        return opening >= 0 && start - opening <= 24 ? opening : start;
    }

    /// <summary>Back over the words that belong to the name, up to a verb, another field or punctuation.</summary>
    private int Left(int start)
    {
        var at = start;
        while (at > 0 && start - at < 14 && !IsBoundary(text[at - 1]) && !isElsewhere(at - 1) && !EndsInVerb(at)) at--;
        return at;
    }

    /// <summary>A verb or particle parts the name from what stands before it; in 指导员 and 两新组织 there is none.</summary>
    private bool EndsInVerb(int at)
    {
        if (text[at] == '员' && text.BeforeAny(at, "指导", "特派", "监督", "党")) return false;
        if (text.BeforeAny(at, "两新组织", "党组织", "团组织", "社会组织", "基层组织")) return false;
        return Array.Exists(Verbs, v => text.Before(at, v));
    }

    private int Right(int end)
    {
        for (var i = 0; i < 3; i++)
        {
            var head = Array.Find(Heads, h => text.At(end, h)) ?? Array.Find(Heads, h =>
                !IsBoundary(text[end]) && !IsBoundary(text[end + 1]) && text.At(end + 2, h) && h.Length > 1);
            if (head is null) return end;
            end = text.At(end, head) ? end + head.Length : end + 2 + head.Length;
        }

        return end;
    }

    private static bool IsBoundary(char c) => c is ',' or '。' or ';' or ':' or '!' or '?' or '\n' or ' ' or '(' or ')' or '、' or '“'
        or '”' or '《' or '》' || char.IsAsciiDigit(c);
}
