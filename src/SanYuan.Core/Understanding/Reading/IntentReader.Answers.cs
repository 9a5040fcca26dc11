using SanYuan.Core.Roster;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>What is answered, told to others, or told to have been done.</summary>
internal sealed partial class IntentReader
{
    private bool IsRectified()
    {
        if (Has(Cue.Question)) return false;
        // 活动室已清理，#9: a unit that points at a number and tells of something done.
        if (!Has(Cue.Rectified)) return IsHost && m.References.Count > 0 && m.Clocks.Count == 0 && !Has(Cue.Invite) && !HasCount
            && (Has(Cue.Resolved) || SaysAny("已", "好了", "完了", "完毕", "完成", "了,", "了。"));
        var inspects = (sender & Roles.Appointee) != 0 && !IsHost && (Has(Cue.Inspecting) || _direction != Direction.Untold) && HasType;
        if (inspects) return false;
        if (Strongly(Cue.Rectified)) return IsHost || m.References.Count > 0 || Says("整改") || Says("销号");
        return IsHost && (m.References.Count > 0 || StartsWith("已") || (Says("整改") && Has(Cue.Past) && !Has(Cue.Invite)));
    }

    private bool IsDecline()
    {
        if (IsHost && m.Clocks.Count > 0 && HasType) return false;
        if (!Has(Cue.Decline) || _length > 80 || HasAttendance || Strongly(Cue.FindingLead) || Strongly(Cue.SuggestionLead)) return false;
        if (Strongly(Cue.Decline)) return !(TellsFacts && _direction == Direction.Past) && !(IsHost && Strongly(Cue.Invite));
        return _length <= 20 && !HasFirmType && _direction != Direction.Past && (m.Remarks.Count == 0 || Says("我") || _length <= 12)
            && !IsHost;
    }

    private bool HasAttendance => m.Counts.Exists(static c => c.Weight > Fields.CountReader.Neutral) || (HasCount && HasType && HasUnit);

    private bool IsCheckIn()
    {
        if (_length > 30 || HasCount || m.Remarks.Count > 0 || m.Types.Exists(static t =>
            t.Rank >= 2) || _direction == Direction.Future || m.Marks.Has(Cue.Invite)) return false;
        if (Strongly(Cue.CheckIn)) return !Has(Cue.Question);
        return HasUnit && (Has(Cue.CheckIn) || ArrivesAt()) && _length <= 22;
    }

    /// <summary>我到水利局了, 到中医院门口了, 在法院了.</summary>
    private bool ArrivesAt()
    {
        var unit = m.Units[0];
        var verb = m.Text.BeforeAny(unit.Start, "到", "抵达", "在");
        if (m.Clocks.Count == 1 && m.Clocks[0].Start == 0 && m.Text.BeforeAny(unit.Start, "到", "抵达") && _length - unit.End <= 2) return true;
        var soon = unit.Start <= 8 && _length - unit.End <= 6 && !HasType;
        if (!verb || !soon || (Has(Cue.Accept) && !m.Text.Before(unit.Start, "到"))) return false;
        return unit.Start <= 2 || m.Text.AtAny(unit.End, "了", "门口") || m.Text.BeforeAny(unit.Start, "已到", "我到");
    }

    private bool IsAccept()
    {
        if (!IsHost && m.Text.Value.AsSpan().Trim(" ,。!~").ToString() is "行" or "可以" or "没问题" or "行啊" or "可以的" or "行的" or "行,没问题" or "好,没问题" or "中" or "能"
            or "成" or "可以啊" or "没问题的" or "ok,没问题") return true;
        if (!Has(Cue.Accept) || _length > 45 || HasCount || m.Remarks.Exists(static r =>
            r.IsSuggestion) || _direction == Direction.Past || Has(Cue.Question)) return false;
        if (HasUnit && HasFirmType && Has(Cue.Past)) return false;
        if (IsHost && (Has(Cue.Invite) || m.Clocks.Count > 0 || HasType)) return false;
        if (Has(Cue.Invite) && !Says("我") && !Strongly(Cue.Accept) && m.References.Count == 0 && !StartsWith("收到")) return false;
        if (Strongly(Cue.Accept)) return true;
        var acknowledges = StartsWith("好", "行", "收到", "可以", "没问题", "ok", "嗯", "确认", "同意");
        return m.References.Count > 0 || acknowledges || _length <= 4 || (Says("我") && _direction == Direction.Future)
            || _direction == Direction.Future && !IsHost && !HasUnit;
    }

    /// <summary>An appointee's plain 明天去水利局参加支委会: nothing was done yet, so it answers an invitation.</summary>
    private bool IsLateAccept() => Has(Cue.Accept) && _direction == Direction.Future && !IsHost;

    private bool IsInvite()
    {
        if (_direction == Direction.Past || HasPastCount()) return false;
        var timed = m.Dates.Count > 0 || m.Clocks.Count > 0 || (IsHost && HasFirmType && Strongly(Cue.Invite));
        if (SaysAny("报送", "上报", "填报")) return false;
        if (IsHost) return timed && (HasType || Has(Cue.Invite) || Says("会")) && !(Has(Cue.Past) && !Has(Cue.Invite)
            && _direction != Direction.Future);
        if (_direction == Direction.Today) return false;
        return Has(Cue.Invite) && timed && (Strongly(Cue.Invite) || _direction == Direction.Future) && !HasCount
            && m.Remarks.TrueForAll(static r => r.IsSuggestion);
    }

    private bool HasPastCount() => m.Counts.Exists(c => c.Weight > Fields.CountReader.Neutral) && _direction != Direction.Future
        && !Has(Cue.Invite);

    private bool IsFeedback()
    {
        if (IsHost && !Has(Cue.Feedback)) return false;
        var addressed = m.Text.Value.StartsWith('@') || Says("@") || Has(Cue.SecondPerson) || StartsWith("转", "请转", "请把", "请将", "给",
            "向", "跟", "对") && (Has(Cue.Feedback) || SaysAny("提个建议", "提点建议", "提几"))
            || Says("同志:") || Says("注意:");
        if (addressed && m.Remarks.Count > 0 && !(TellsFacts && HasCount)) return true;
        var visit = (m.Dates.Count > 0 || StartsWith("到", "去", "赴")) && (HasType || Has(Cue.VisitVerb));
        if (Has(Cue.Feedback) && (m.Remarks.Count > 0 || StartsWith("反馈")) && !visit && !HasCount) return true;
        // 建议华美家居支部…: advice to a unit, on no day.
        if (!IsHost && HasUnit && m.Units[0].Start <= 4 && StartsWith("建议", "希望", "提醒", "请", "烦请", "麻烦") && m.Remarks.Count > 0 && !HasCount && !visit) return true;
        // A unit, its problem and advice, without a visit: told to the unit, not of a day's work.
        return HasUnit && m.Remarks.Exists(static r => !r.IsSuggestion) && m.Dates.Count == 0 && !HasType && !HasCount
            && !Has(Cue.Inspecting) && !TellsPartOfDay;
    }

    /// <summary>今天没有活动: that nothing was done is neither a report nor a problem.</summary>
    private bool IsNothing => !HasUnit && !HasCount && !HasFirmType && _length <= 20 && SaysAny("没有活动", "没活动", "没啥活动", "没什么活动", "无活动", "没啥事",
        "没什么事", "没事", "没安排", "没有安排", "没啥安排", "没有会", "没有任务", "没任务", "休息", "没出去", "没下去", "没去支部", "没有工作");

    /// <summary>A part of the day outside of findings and advice (建议晚上也开 tells none).</summary>
    private bool TellsPartOfDay
    {
        get
        {
            foreach (var mark in m.Marks.All)
            {
                if (mark.Cue == Cue.DayPart && m.IsFree(mark.Start)) return true;
            }

            return false;
        }
    }

    private bool IsReport()
    {
        if (IsNothing) return false;
        if (_direction == Direction.Future && !HasCount && m.Remarks.Count == 0) return false;
        if (!HasCount && SaysAny("取消了", "推迟", "改期", "没开成")) return false;
        if (HasType) return HasUnit || m.Dates.Count > 0 || HasCount || Has(Cue.DayPart) || (HasFirmType && (Has(Cue.Past)
            || Has(Cue.VisitVerb)) && !Has(Cue.Question));
        if (m.Remarks.Count > 0) return (HasUnit || m.Dates.Count > 0) && !Has(Cue.Question);
        return HasUnit && (m.Dates.Count > 0 || HasCount) && (Has(Cue.VisitVerb) || Has(Cue.Past) || HasCount) && !Has(Cue.Question);
    }

    /// <summary>An appointee tells of a day to come as if it were done: kept as told, so that the day is asked about.</summary>
    private bool IsReportAhead() => _direction == Direction.Future && !IsHost && HasUnit && HasFirmType && !Has(Cue.Question);

    private bool IsUnknown() => Has(Cue.Instruction) || ((HasUnit || HasFirmType || HasCount || m.References.Count > 0)
        && !Has(Cue.Greeting));
}
