using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Inspections;

/// <summary>What is said about plans of inspection.</summary>
internal static class InspectionWords
{
    const int MostMissed = 2;

    public static string Reason(BranchFindings findings, BranchVisits visits, int silent, IReadOnlyList<Obligation> missed)
    {
        string?[] reasons =
        [
            findings.Open == 0 ? null : $"未整改{findings.Open}条{(findings.Overdue > 0 ? $"（{findings.Overdue}条超期）" : "")}",
            visits.Inspected is null ? "一年内没督导过" : null,
            silent == 0 ? null : visits.Heard is null ? "没有任何记录" : $"{silent}天没有记录",
            missed.Count == 0 ? null : $"{missed[0].Period.Name}缺{string.Join('、', missed.Take(MostMissed).Select(one => DutyWords.What(one.Rule)))}{(missed.Count > MostMissed ? $"等{missed.Count}项" : "")}",
        ];
        var told = reasons.OfType<string>().ToList();
        return told.Count > 0 ? string.Join('，', told) : $"上次督导{visits.Inspected:M月d日}，轮到了";
    }

    public static string Plan(InspectionSheet plan, DutyPeriod month, RosterSnapshot roster)
    {
        if (plan.Branches.Count == 0)
            return $"{month.Name}没有要督导的支部：名单里{string.Join('、', plan.Sectors.Select(sector => sector.Name))}没有支部。请联系县委党建办核对行业。";
        var lines = plan.Branches.Select((one, place) => $"{place + 1} {roster.UnitById(one.Planned.Unit)?.Name}：{one.Planned.Reason}{(one.Done is { } entry ? $" ✓{entry}" : "")}");
        return $"{month.Name}督导计划（{string.Join('、', plan.Sectors.Select(sector => sector.Name))}，已去{Done(plan)}/{plan.Branches.Count}）\n{string.Join('\n', lines)}\n去了直接发一句话报告，这里会自动打勾。";
    }

    public static string All(IReadOnlyList<InspectionSheet> plans, DutyPeriod month) => plans.Count == 0
        ? "目前没有在任的监督员。"
        : $"{month.Name}督导计划\n{string.Join('\n', plans.Select(plan => $"{plan.Supervisor.Name}（{string.Join('、', plan.Sectors.Select(sector => sector.Name))}）已去{Done(plan)}/{plan.Branches.Count}"))}\n看一个人的：「督导计划 {plans[0].Supervisor.Name}」";

    public static string UnknownSupervisor(string name) => $"没有找到在任的监督员「{name}」。回「督导计划」看全部。";

    public static string SeveralSupervisors(string name, IReadOnlyList<Person> people) =>
        $"有{people.Count}位{name}。请用编码再发，例如「督导计划 {people[0].Code}」（{string.Join('、', people.Select(person => person.Code))}）。";

    public static Why Why(InspectionSheet plan) => new(
        "监督员每月督导一次，每月第一个工作日按台账排出计划（职责1）。",
        $"按本领域{plan.Branches.Count}个支部的未整改问题、上次督导、最近记录和上期组织生活排出。");

    static int Done(InspectionSheet plan) => plan.Branches.Count(one => one.Done is not null);
}
