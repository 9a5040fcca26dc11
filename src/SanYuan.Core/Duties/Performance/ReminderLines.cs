using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Performance;

/// <summary>What is said in reminders of duties.</summary>
internal static class ReminderLines
{
    public const string Answer = "做了直接发一句话报告";

    public static string Own(Obligation one) => one.State == DutyState.Late
        ? $"{one.Period.Name}{DutyWords.What(one.Rule)}还差{one.Missing}次，已过期"
        : $"{one.Period.Name}{DutyWords.What(one.Rule)}还差{one.Missing}次（{one.Period.To:M月d日}前）";

    public static Why Why(Obligation one) => new(
        $"按职责{one.Rule.Number}：{DutyWords.RoleName(one.Role)}{DutyWords.What(one.Rule)}{DutyWords.Rate(one.Rule)}。",
        one.Entries.Count == 0 ? $"台账里{one.Period.Name}还没有这样的记录。" : $"台账里{one.Period.Name}有{one.Entries.Count}次：{string.Join(' ', one.Entries)}。");

    public static string Others(DutyPeriod period, IReadOnlyList<Obligation> late, RosterSnapshot roster)
    {
        var names = late.Select(one => one.Person!.Value).Distinct().Select(person => roster.PersonById(person)!.Name).ToList();
        return $"{string.Join('、', names.Take(3))}{(names.Count > 3 ? $"等{names.Count}人" : "")}{period.Name}职责未完成";
    }

    public static Why WhyOthers(DutyPeriod period, IReadOnlyList<Obligation> late) => new(
        "职责过期后第3个工作日告知选派单位，第5个工作日告知党建办。",
        $"{period.Name}按职责{string.Join('、', late.Select(one => one.Rule.Number).Distinct().Order())}，{late.Count}项在台账里还没有记录。");
}
