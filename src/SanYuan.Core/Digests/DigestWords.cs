using SanYuan.Core.Duties;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests;

/// <summary>A digest as people read it: the figures first, names where somebody can act on them.</summary>
internal static class DigestWords
{
    /// <summary>Lists are cut here, with the number left out said: a chat message holds 2048 bytes.</summary>
    const int MaxUnits = 8;
    const int MaxNames = 30;
    const int MaxFew = 5;

    public const string UnknownPeriod = "没看懂是哪一期。可以说：「汇总 本月」「汇总 上周」「汇总 9月」「汇总 三季度」「汇总 2019年」「汇总 10月16日」。";
    public const string NothingOfYours = "没有您能看的简报：名册上还没有您负责的单位。请联系县委党建办核对。";
    public const string SendRule = "每周、每月、每季度、每年第一个工作日早上发上一期简报；工作日早上有要办的事才发今日要办";

    public const string SentByHand = "党建办在网页上发出了这期简报";

    public static string NotOver(Period period) => $"{period.Name}还没结束，结束后再发；现在可以先看。";

    public static string NobodyReads(Period period) => $"{period.Name}的简报没有人要收：名册上没有对应的领导或单位责任人。";

    public const string DayIsDaily = "每天的「今日要办」由系统在工作日早上发，请选一周、一月、一季或一年。";

    public const string WeekIsOffice = "每周简报只发党建办；发给别人请选一月、一季或一年。";

    public static string NotBegun(Period period) => $"{period.Name}还没开始，没有可汇总的。可以说「汇总 本月」「汇总 上周」。";

    public static string BeforeLedger(Period period, DateOnly began) => $"{period.Name}没有数据：台账从{began:yyyy年M月d日}开始。";

    public static string Title(DigestScope scope, Period period, RosterSnapshot roster) => $"{What(scope, roster)} {period.Name}{Days(period)}";

    public static string Days(Period period) => period.Kind == PeriodKind.Day ? "" : $"（{period.From:M月d日}—{period.To:M月d日}）";

    public static string Entries(int total, IEnumerable<(Roles Role, int Count)> byRole) => $"报告{total}篇：{string.Join('、', byRole.Select(role => $"{Role(role.Role)}{role.Count}"))}";

    public static string Units(string what, IReadOnlyList<(Unit Unit, int Count)> units, bool whole) => units.Count == 0
        ? $"{what}：无"
        : $"{what}{units.Count}家：{List([.. units.Select(unit => $"{unit.Unit.Name}{unit.Count}")], MaxUnits, "家", whole)}";

    public static string UnitCount(int units) => $"有报告的单位{units}家";

    public static string Silent(IReadOnlyList<string> names, bool whole) => names.Count == 0 ? "三员都有报告。" : $"未报告{names.Count}人：{List(names, MaxNames, "人", whole)}";

    public static string SilentCount(int silent) => silent == 0 ? "三员都有报告。" : $"未报告{silent}人";

    public static string Open(int count, IReadOnlyList<(Unit Unit, int Count)> units, bool whole) =>
        count == 0 ? "没有未整改的问题。" : Units($"未整改问题{count}条，涉及", units, whole);

    public static string CountyFindings(int open, int overdue, int closed) =>
        open == 0 ? $"没有未整改的问题，本期销号{closed}条" : $"未整改问题{open}条，其中超期{overdue}条，本期销号{closed}条";

    public static string MeasureCount(int count) => $"到期未落实措施{count}条";

    public static string Uninvited(IReadOnlyList<string> names, bool whole) => $"未邀请就开的{names.Count}家：{List(names, MaxFew, "家", whole)}";

    public static string ShortNotice(IReadOnlyList<string> names, bool whole) => $"临时邀请（不到一天）的{names.Count}家：{List(names, MaxFew, "家", whole)}";

    public static string Differing(IReadOnlyList<string> names, bool whole) => $"到会两边说法不一{names.Count}条：{List(names, MaxFew, "条", whole)}";

    public static string Duties(IReadOnlyCollection<Obligation> duties)
    {
        var by = duties.ToLookup(one => one.State);
        var parts = new[] { ("待完成", by[DutyState.Owed].Count() + by[DutyState.NotYetDue].Count()), ("逾期", by[DutyState.Late].Count()), ("请假免", by[DutyState.Excused].Count()) };
        return $"职责{duties.Count}项：完成{by[DutyState.Done].Count()}{string.Concat(parts.Where(part => part.Item2 > 0).Select(part => $"、{part.Item1}{part.Item2}"))}";
    }

    public static string CountyLife(int owed, int held, int branches) => $"组织生活应开展{owed}项，已开展{held}项{(branches == 0 ? "" : $"，{branches}个支部有缺项")}";

    public static string OwnLife(IReadOnlyList<Obligation> life, bool whole)
    {
        var (held, missing) = (life.Where(one => one.State == DutyState.Done).ToList(), life.Where(one => one.State != DutyState.Done).ToList());
        return $"组织生活已开展{held.Count}项{Kinds(held, whole)}，还缺{missing.Count}项{Kinds(missing, whole)}";
    }

    public static string Visits(IReadOnlyList<(string Name, int Count)> people, bool whole) => people.Count == 0
        ? "三员没有到访记录"
        : $"三员到访{people.Sum(one => one.Count)}次：{List([.. people.Select(one => $"{one.Name}{one.Count}")], MaxUnits, "人", whole)}";

    public static string OwnEntries(int people, int total, IReadOnlyList<(string Name, int Count)> reports, bool whole) =>
        $"选派{people}人，报告{total}篇{(total == 0 ? "" : "：" + List([.. reports.Select(one => $"{one.Name}{one.Count}")], MaxUnits, "人", whole))}";

    public static string Invited(int invited, int came, int declined) => $"受邀参会{invited}人次：到会{came}、请假{declined}";

    public static string OwnMeetings(int meetings, int invited, int came) => $"邀请三员的会议{meetings}次：受邀{invited}人次，到会{came}人次";

    public static string OwnFindings(int found, int owed, int overdue, int rectified, int closed) =>
        $"问题：本期发现{found}条，本期销号{closed}条，未整改{owed}条{(overdue == 0 ? "" : $"（超期{overdue}条）")}，待核实{rectified}条";

    public static string HowToOpen(int first) => $"看哪一项的台账，回「明细 {first}」";

    public static string Facts(IReadOnlyList<Digest> digests) => digests.Count == 0
        ? "已发简报里的台账后来改过、撤销过或补报过"
        : $"统计{string.Join("、", digests.Select(digest => digest.Period.Name).Distinct())}的台账";

    /// <summary>What a figure is called in a correction.</summary>
    public static string Name(FigureKind kind) => kind switch
    {
        FigureKind.Entries => "报告",
        FigureKind.Units => "有报告的单位",
        FigureKind.Silent => "未报告人数",
        FigureKind.Uninvited => "未邀请就开的单位",
        FigureKind.Duties => "完成的职责",
        _ => "已开展的组织生活",
    };

    public static string List(IReadOnlyList<string> items, int max, string measure, bool whole) => whole || items.Count <= max
        ? string.Join('、', items)
        : $"{string.Join('、', items.Take(max))}等{items.Count}{measure}";

    public static string Role(Roles role) => role switch
    {
        Roles.Envoy => "特派员",
        Roles.Instructor => "指导员",
        Roles.Supervisor => "监督员",
        _ => "已离任",
    };

    static string What(DigestScope scope, RosterSnapshot roster) => scope.Reader switch
    {
        DigestReader.Selecting => "选派人员简报",
        DigestReader.Unit => scope.Units is [var one] ? $"{roster.UnitById(one)?.Name}简报" : $"{scope.Units.Count}家单位简报",
        _ => "三员简报",
    };

    static string Kinds(List<Obligation> some, bool whole) =>
        some.Count == 0 ? "" : $"（{List([.. some.GroupBy(one => DutyWords.What(one.Rule)).Select(kind => kind.Count() == 1 ? kind.Key : $"{kind.Key}{kind.Count()}")], MaxUnits, "项", whole)}）";
}
