using SanYuan.Core.Activities;
using SanYuan.Core.Understanding.Fields;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding.Reading;

internal sealed partial class RecordGrouper
{
    private static readonly string[] Sequels = ["然后", "接着", "随后", "之后", "又", "再", "另外", "还", "紧接着", "后", "并", "完了"];
    private static readonly string[] AtOnce = ["同步", "同时", "一并", "一起", "一块", "也一起", "也一并", "合并", "套开", "也同时", "也同步", "随会", "穿插进行"];
    private static readonly string[] Together = ["同步开展", "同步进行", "同步召开", "同步开了", "同时开展", "同时进行", "同时开了", "同时召开", "一并开展", "一并进行", "一并开了", "一并召开", "套开了", "套开"];
    private static readonly string[] Companions = ["和", "与", "跟", "同", "向", "联系", "邀请", "找", "从", "请", "经", "由", "由于", "替"];
    private static readonly string[] Delegates = ["领导", "干部", "的同志", "同志", "专家", "党员代表", "也来", "派", "负责人", "工作人员", "的人", "牵头"];

    private void TakeUnit(Event e)
    {
        var unit = m.Units[e.Index];
        if (e.Of > 1 && !unit.IsSector && !IsCompany(e, unit) && Distribute(e, d => d.Unit.Set(unit), static d =>
            d.Unit.IsOwn && d.Unit.Value is { IsSector: false })) return;
        if (Current.Unit.Value is not { } told || (told.IsSector && !unit.IsSector) || !Current.Unit.IsOwn)
        {
            if (Current.Unit.Value is { IsSector: false } && unit.IsSector) return;
            foreach (var draft in _open) draft.Unit.Set(unit);
            return;
        }

        if (told.Code == unit.Code || unit.IsSector) return;
        if (_drafts.Find(d => d.Unit.IsOwn && d.Unit.Value?.Code == unit.Code) is { } known) _open = [known];
        else if (!IsCompany(e, unit)) Follow().Unit.Set(unit);
    }

    /// <summary>Whether a unit is only named beside the record's own: who came along, whom one talked to.</summary>
    private bool IsCompany(Event e, NameMention unit)
    {
        if (Array.Exists(Delegates, d => m.Text.At(unit.End, d))) return true;
        return e.Of == 1 && Current.Unit.IsOwn && Array.Exists(Companions, c => m.Text.Before(unit.Start, c));
    }

    private void TakeType(Event e)
    {
        var type = m.Types[e.Index];
        if (e.Of > 1 && Distribute(e, d => d.Type.Set(type), static d => d.Type.IsOwn && d.Type.Value?.Rank >= 4)) return;
        if (!Current.Type.IsOwn)
        {
            foreach (var draft in _open) draft.Type.Set(type);
            return;
        }

        if (Current.Type.Value is not { } told || told.Type == type.Type) return;
        if (IsAtOnce(type, told)) TakeAtOnce(type);
        else if (IsSequel(type) || HaveOwnCounts(type, told)) Follow().Type.Set(type);
        else if (Outranks(type, told))
        {
            foreach (var draft in _open) draft.Type.Set(type);
        }
    }

    /// <summary>组织生活会，民主测评同步进行: what is told of the one from here on holds for both.</summary>
    private bool IsAtOnce(TypeMention type, TypeMention told) => type.Rank >= 4 && told.Rank >= 4 && _open.Count == 1
        && (m.Text.AtAny(type.End, AtOnce) || m.Text.AtAny(type.End, "党员") && m.Text.AtAny(type.End + 2, AtOnce) || m.Text.BeforeAny(type.Start, Together));

    private void TakeAtOnce(TypeMention type)
    {
        var other = Current.Fork();
        other.Type.Set(type);
        _drafts.Add(other);
        _open = [Current, other];
    }

    /// <summary>先…后又…: another thing done, not what the first one was about.</summary>
    private bool IsSequel(TypeMention type)
    {
        if (type.Rank == 0 || (type.Rank < 4 && Current.Type.Value is { Rank: < 2 })) return false;
        // A lecture is a usual part of a 主题党日, not a second activity.
        if (type.Type == ActivityType.PartyLecture && Current.Type.Value is { Type: ActivityType.ThemePartyDay }) return false;
        var clause = m.ClauseAt(type.Start);
        var from = Math.Max(clause.Start, type.Start - 8);
        var between = m.Text.Value.AsSpan(from, Math.Max(0, type.Start - from));
        foreach (var word in Sequels)
        {
            var strong = word.Length > 1 || word == "又";
            if (strong && between.Contains(word, StringComparison.Ordinal)) return true;
            // 后 and 再 are part of too many other words to count anywhere but at the clause's start.
            if (from == clause.Start && type.Rank >= 4 && between.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private bool HaveOwnCounts(TypeMention type, TypeMention told)
    {
        if (type.Rank < 4 || told.Rank < 4 || !Current.Count.IsOwn) return false;
        var next = m.Types.Find(t => t.Start > type.Start && t.Rank >= 4);
        var limit = next.End == 0 ? int.MaxValue : next.Start;
        return m.Counts.Exists(c => c.Start > type.End && c.Start < limit && c.Start - type.End < 16);
    }

    private bool Outranks(TypeMention type, TypeMention told)
    {
        var gap = type.Start - told.End;
        if (told.Rank == 2 && type.Type == ActivityType.Training) return gap <= 8;
        if (type.Type == ActivityType.RectificationCheck) return told.Rank < 4 || gap <= 8;
        if (told.Type == ActivityType.SupervisionInspection && type.Rank == 2) return gap <= 4;
        // 主题教育专题党课: the last of two words that stand together says what it was.
        if (told.Rank == 3) return type.Rank == 4 && gap <= 4;
        // 给积极分子上党课: whom it was for yields to what it was, in one clause.
        return type.Rank > told.Rank && (told.Rank < 2 || (type.Rank == 4 && gap <= 8 && m.ClauseAt(told.Start) == m.ClauseAt(type.Start)));
    }
}
