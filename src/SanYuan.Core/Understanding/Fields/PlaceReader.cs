using SanYuan.Core.Understanding.Lexing;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>A stretch of the folded text.</summary>
internal readonly record struct Stretch(int Start, int End)
{
    public bool IsEmpty => End <= Start;
}

/// <summary>
/// Finds where a meeting is to be: after 地点, after 在 or 到 before what is done there, or a clause that is nothing but a place.
/// </summary>
internal static class PlaceReader
{
    private static readonly string[] Labels = ["会议地点:", "活动地点:", "集合地点:", "地点设在", "地点定在", "地点改在", "地点在", "地点是", "地点:", "地址:", "地点",
        "会场:", "会场在", "会场设在", "集合点:", "集合地点", "会议地点", "活动地点", "报到地点", "上车地点"];

    private static readonly string[] Doings =
    [
        "召开", "举行", "举办", "开展", "集合", "集中", "参加", "开", "搞", "进行", "列席", "出席", "组织", "上党课", "开会", "过", "碰头", "报到", "听", "指导", "观摩",
            "等", "会合", "见", "办",
    ];

    private static readonly string[] Endings =
    [
        "会议室", "室", "楼", "厅", "堂", "场", "院", "馆", "门口", "车间", "中心", "基地", "广场", "公园", "站", "党校", "食堂", "号", "园", "大院", "校", "家",
            "村", "礼堂", "书屋", "亭", "所", "社区", "企业", "公司", "局",
        "教室", "工地", "旧居", "旧址", "陵园", "大棚", "阵地", "线上", "农场", "山庄", "茶室", "仓库", "店", "座", "层", "舍", "处", "之家", "办",
        "庭", "坊", "台", "厂", "街", "棚", "操场", "书吧", "茶吧", "营地", "园区", "会客厅", "食堂", "园地", "场地", "办公区", "休息区", "接待区", "圃", "岗亭", "窗口", "坪", "坡", "塘", "巷", "湖", "码头", "路口",
    ];

    public static Stretch? Read(FoldedText text, List<Clause> clauses, List<NameMention> units, Func<int, int> afterTimes)
    {
        foreach (var clause in clauses)
        {
            foreach (var label in Labels)
            {
                if (text.At(clause.Start, label)) return new Stretch(clause.Start + label.Length, Whole(text, clauses, clause, label));
            }

            if (text.At(clause.Start, "地点") && clause.Closing == ':'
                && Next(clauses, clause) is { } next) return new Stretch(next.Start, next.End);
        }

        return Gathering(text, clauses, units, afterTimes)
            ?? First(clauses, clause => AtDoing(text, clause, afterTimes))
            ?? First(clauses, clause => BeforeDoing(text, clause, afterTimes, units))
            ?? First(clauses, clause => Bare(text, afterTimes(clause.Start), clause.End, units));
    }

    private static Stretch? First(List<Clause> clauses, Func<Clause, Stretch?> read)
    {
        foreach (var clause in clauses)
        {
            if (read(clause) is { } found) return found;
        }

        return null;
    }

    /// <summary>局门口集合: where people meet is where they are to be, wherever they go from there.</summary>
    private static Stretch? Gathering(FoldedText text, List<Clause> clauses, List<NameMention> units, Func<int, int> afterTimes) =>
        First(clauses, clause =>
        {
            var start = afterTimes(clause.Start);
            var length = text.Value.AsSpan(start, Math.Max(0, clause.End - start)).IndexOf("集合", StringComparison.Ordinal);
            return length > 1 ? Bare(text, start, start + length, units) : null;
        });

    /// <summary>二楼会议室召开支部党员大会: a clause opens with the place, without a preposition.</summary>
    private static Stretch? BeforeDoing(FoldedText text, Clause clause, Func<int, int> afterTimes, List<NameMention> units)
    {
        var start = afterTimes(clause.Start);
        for (var end = start + 2; end < clause.End && end - start <= 16; end++)
        {
            if (text.AtAny(end, "召开", "举行", "举办", "集中", "开展", "组织", "开") && Starts(text, start) && Bare(text, start, end, units) is { } here) return here;
        }

        return null;
    }

    private static Clause? Next(List<Clause> clauses, Clause clause)
    {
        var at = clauses.IndexOf(clause) + 1;
        return at < clauses.Count ? clauses[at] : null;
    }

    private static int Whole(FoldedText text, List<Clause> clauses, Clause clause, string label) =>
        clause.Start + label.Length < clause.End ? clause.End : Next(clauses, clause)?.End ?? text.Length;

    /// <summary>在县委党校举办, 到市监局六楼参加: between the preposition and the verb.</summary>
    private static Stretch? AtDoing(FoldedText text, Clause clause, Func<int, int> afterTimes)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (text[i] is not ('在' or '到' or '来' or '于') || text.BeforeAny(i, "定", "现", "届时") || (text[i] == '来'
                && text.Before(i, "请"))) continue;
            if (afterTimes(i + 1) > i + 1 || IsHour(text, i + 1)) continue;
            if (text[i] == '到' && (text.At(i + 1, "场") || text.At(i + 1, "会") || text.Before(i, "报"))) continue;
            for (var end = i + 3; end <= clause.End && end - i < 25; end++)
            {
                var here = new Stretch(i + 1, end);
                if (end < clause.End && !Array.Exists(Doings, d => text.At(end, d))) continue;
                if (Starts(text, here.Start) && Ends(text, here)) return here;
                if (end < clause.End && text[i] is '在' or '到' && Ends(text, here)) return here;
            }
        }

        return null;
    }

    /// <summary>三点到四点: what follows 到 is when it ends.</summary>
    private static bool IsHour(FoldedText text, int at) => Numeral.TryRead(text, at, out _, out var end) && text[end] is '点' or '时' or ':';

    /// <summary>A number opens a place only as a floor or a room: 三楼会议室, not 三点.</summary>
    private static bool Starts(FoldedText text, int at) =>
        !Numeral.Starts(text[at]) || (Numeral.TryRead(text, at, out _, out var end) && text[end] is '楼' or '层' or '号' or '会' or '车' or '厂' or '院' or '队' or '区' or '校');

    /// <summary>A clause that is nothing but a place: 四楼会议室.</summary>
    private static Stretch? Bare(FoldedText text, int start, int end, List<NameMention> units)
    {
        foreach (var label in (string[])["还是", "仍在", "还在", "就在", "老地方", "改在", "在", "于", "到"])
        {
            if (text.At(start, label)) start += label.Length;
        }

        var here = new Stretch(start, end);
        if (end - start is < 2 or > 20 || !Ends(text, here) || units.Exists(u => u.Start <= start && u.End >= end)) return null;
        var said = text.Value.AsSpan(start, end - start);
        return said.ContainsAny("请开") && !said.Contains("开发", StringComparison.Ordinal) || said.EndsWith("号") ? null : here;
    }

    private static bool Ends(FoldedText text, Stretch here)
    {
        foreach (var ending in Endings)
        {
            if (here.End - here.Start > 1 && text.Before(here.End, ending)) return true;
        }

        return false;
    }
}
