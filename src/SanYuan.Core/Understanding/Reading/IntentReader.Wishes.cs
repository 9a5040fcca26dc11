using System.Buffers;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>What is asked of the service itself.</summary>
internal sealed partial class IntentReader
{
    private static readonly SearchValues<char> Doings = SearchValues.Create("报填改发写用查删撤记弄销请邀签导传登绑换参");

    /// <summary>Characters.</summary>
    private const int LongestCalendarWish = 10;

    private bool IsNoSentence()
    {
        foreach (var c in m.Text.Value)
        {
            if (c >= '\u4e00' && c <= '\u9fff') return false;
        }

        return !Has(Cue.Help) && !Has(Cue.Greeting) && m.References.Count == 0 && !m.Text.Value.Any(char.IsSurrogate);
    }

    /// <summary>怎么 with one of the things one does here.</summary>
    private bool AsksHow =>
        _length <= 16 && !HasUnit && SaysAny("怎么", "怎样", "如何") && !SaysAny("怎么样", "怎么回事") && m.Text.Value.AsSpan().ContainsAny(Doings);

    private bool IsHelp() => (Has(Cue.Help) || AsksHow || m.Text.Value.Trim() is "说明" or "指南") && _length <= 40 && !HasCount && !(HasType
        && _direction != Direction.Untold) && (m.Remarks.Count == 0 || _length <= 20)
        && !(Says("帮助") && (HasUnit || HasType)) && !Says("建立");

    /// <summary>The whole message, so that no report that tells of calendars is taken for a wish.</summary>
    private bool IsCalendar() => _length <= LongestCalendarWish && Words is "日历" or "我的日历" or "日历链接" or "我的日历链接" or "会议日历" or "订阅日历" or "日历订阅";

    private bool IsCalendarRenewal() => _length <= LongestCalendarWish
        && Words is "换日历" or "更换日历" or "换日历链接" or "更换日历链接" or "换个日历链接" or "重新生成日历链接";

    private ReadOnlySpan<char> Words => m.Text.Value.AsSpan().Trim(" ,。!?~\n");

    private bool IsUndo() => (Has(Cue.Undo) || (SaysAny("不要了", "不用了") && PointsBack())) && _length <= 30 && !HasCount && !TellsFacts && !Has(Cue.Question)
        && m.Remarks.TrueForAll(static r => !r.IsSuggestion);

    /// <summary>写错 says it by itself; 改成 and 应该是 need a short message, since reports too tell of changes.</summary>
    private bool IsCorrection()
    {
        if (!Has(Cue.Correct)) return IsFieldValue();
        // 已按建议换成指纹签到: a unit tells what it changed, not what it wrote wrongly.
        if (IsHost && m.References.Count > 0 && Says("已") && !Strongly(Cue.Correct)) return false;
        if (Has(Cue.Help) || Has(Cue.Question) || Has(Cue.SecondPerson)) return false;
        var values = HasUnit || HasType || m.Dates.Count > 0 || HasCount || m.Clocks.Count > 0 || m.References.Count > 0
            || m.AllTypes.Count > 0 || Has(Cue.Kind);
        if (Strongly(Cue.Correct)) return values || Says("上") || Says("刚") || IsFieldNamed();
        return (values || IsFieldNamed()) && (IsFieldNamed() || PointsBack() || _length <= 15) && !(HasType && HasCount && HasUnit
            && !PointsBack());
    }

    private bool PointsBack() =>
        m.References.Count > 0 || SaysAny("上条", "上一条", "刚才", "刚刚", "那条", "这条", "前面", "上面", "我报的", "之前");

    private bool IsFieldNamed() => SaysAny("人数", "单位", "日期", "时间", "类型", "类别", "地点");

    /// <summary>单位是教体局, 人数12人.</summary>
    private bool IsFieldValue() =>
        _length <= 20 && StartsWith("单位是", "单位:", "人数是", "人数为", "日期是", "时间是", "类型是", "人数:", "日期:") && m.Clauses.Count <= 2
            && !IsHost && !(HasType && HasUnit);

    private bool IsAsking => Has(Cue.Question) || Has(Cue.Ask) || Has(Cue.Command);

    /// <summary>明天有我的会吗, 哪些问题超期没改: what lies ahead, or what is still open.</summary>
    private bool AsksWhatIsLeft => _length <= 20 && Has(Cue.Question) && !HasCount && !Has(Cue.SecondPerson) && !Has(Cue.Help) && !AsksHow
        && ((_direction is Direction.Future or Direction.Today && !HasUnit && SaysAny("会吗", "活动吗", "会么", "的会", "有会", "安排", "有什么", "几个会", "啥会"))
            || (SaysAny("问题", "整改", "任务") && SaysAny("没改", "未改", "没销", "未销", "超期", "到期", "没落实", "没整改", "没处理", "没完", "要整改", "要改", "待整改", "需整改", "要处理")));

    private bool IsTodo()
    {
        if (AsksWhatIsLeft) return true;
        if (!Has(Cue.Todo) || HasCount || _length > 40 || TellsFacts || Strongly(Cue.Digest)) return false;
        if (Strongly(Cue.Todo)) return m.Remarks.Count == 0 || IsAsking || _length <= 10;
        return Has(Cue.Question) || Has(Cue.Command) || _length <= 10 && !HasUnit;
    }

    private bool IsMine()
    {
        if (!Has(Cue.Mine) || _length > 40 || (HasCount && !Has(Cue.Question)) || m.Clocks.Count > 0) return false;
        if (StartsWith("我的") && _length <= 10 && !HasUnit) return true;
        if (Strongly(Cue.Mine)) return IsAsking || _length <= 10;
        if (Has(Cue.Command) && !(IsHost && !Says("我的")) && (Says("记录") || Says("台账") || Says("明细")) && !HasUnit && !HasFirmType) return m.Remarks.Count == 0;
        return Has(Cue.Question) && Has(Cue.Ask) && !Has(Cue.SecondPerson) && (HasType || Has(Cue.Past) || SaysAny("次", "报", "活动", "记录", "督导"));
    }

    private bool IsDigest()
    {
        if (HasCount || _length > 50 || m.Clocks.Count > 0 || SaysAny("报送", "填报", "各位")) return false;
        if (Has(Cue.Digest)) return (Has(Cue.Command) || IsAsking || IsHost || _length <= 12) && !(HasUnit
            && _direction == Direction.Past && HasFirmType);
        if (IsHost && Has(Cue.Command) && !Has(Cue.Invite) && SaysAny("台账", "明细", "报表", "清单", "名单", "总表")) return true;
        return IsHost && Has(Cue.Question) && (HasType || Says("支部") || Says("单位") || Says("没报") || Says("没交")) && !Has(Cue.Invite);
    }
}
