using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Coverage;

/// <summary>What is said about organisational life held and missing.</summary>
internal static class CoverageWords
{
    /// <summary>Branches named one by one: a chat message holds 2048 bytes.</summary>
    const int MostShown = 12;
    const int MostWorst = 5;

    public const string NoBranch = "没有您能看的支部。有事请联系县委党建办。";
    public const string NoWarning = "没有快到期还没开展的组织生活。";
    public const string Future = "这个月还没到。请换一个月，例如「覆盖 9月」。";

    public static string UnknownUnit(string told) => $"没有对上「{told}」是哪个支部。请写全称，例如「覆盖 县疾控中心」。";

    public static string NotYours(Unit unit) => $"{unit.Name}不在您负责的范围，看不到。回「覆盖」看您的。";

    public static string Several(IReadOnlyList<Obligation> all, int branches, RosterSnapshot roster)
    {
        if (all.Count == 0)
            return $"{branches}个支部这一期没有要求的组织生活。";
        var kinds = all.GroupBy(one => one.Period).Select(period => $"{period.Key.Name}：{string.Join('、', period.GroupBy(one => one.Rule).Select(rule => $"{DutyWords.What(rule.Key)}{rule.Count(IsDone)}"))}");
        var worst = all.Where(one => !IsDone(one)).GroupBy(one => one.Unit, (unit, some) => (Unit: roster.UnitById(unit)!, Missing: some.Count()))
            .OrderByDescending(one => one.Missing).ThenBy(one => one.Unit.Code, StringComparer.Ordinal).Take(MostWorst).Select(one => $"{one.Unit.Name}缺{one.Missing}项").ToList();
        var last = worst.Count == 0 ? "都开展了。" : $"缺得多的：{string.Join('、', worst)}。「预警」看快到期的";
        return $"组织生活覆盖（{branches}个支部，开展的个数）\n{string.Join("；", kinds)}\n{last}";
    }

    public static string One(Unit unit, IReadOnlyList<Obligation> all)
    {
        var lines = all.GroupBy(one => one.Period).Select(period => $"{period.Key.Name}：{string.Join('、', period.Select(Held))}");
        return $"{unit.Name}\n{string.Join('\n', lines)}";
    }

    public static string Warnings(IReadOnlyList<CoverageWarning> warnings)
    {
        var lines = warnings.OrderBy(one => one.Period.To).ThenBy(one => one.Branch.Code, StringComparer.Ordinal).Take(MostShown).Select(Warn);
        var rest = warnings.Count > MostShown ? $"\n等{warnings.Count}条" : "";
        return $"预警{warnings.Count}条：快到期还没开展、也没安排会议的\n{string.Join('\n', lines)}{rest}";
    }

    /// <summary>「县疾控中心10月还缺主题党日、支委会」.</summary>
    public static string Warn(CoverageWarning warning) =>
        $"{warning.Branch.Name}{warning.Period.Name}还缺{string.Join('、', warning.Missing.Select(one => DutyWords.What(one.Rule)))}（{warning.Period.To:M月d日}前）";

    public static Why Why(CoverageWarning warning) => new(
        $"按职责{string.Join('、', warning.Missing.Select(one => one.Rule.Number))}，支部{string.Join('、', warning.Missing.Select(one => $"{DutyWords.What(one.Rule)}{DutyWords.Rate(one.Rule)}"))}；快到期还没开展就预警。",
        $"台账里{warning.Branch.Name}{warning.Period.Name}没有这几项的记录，也没有安排会议。");

    public static string DigestLine(int branches) => $"预警：{branches}个支部有组织生活快到期未开展，回「预警」看名单";

    static bool IsDone(Obligation one) => one.State == DutyState.Done;

    static string Held(Obligation one) => IsDone(one)
        ? $"{DutyWords.What(one.Rule)}✓{one.Entries[^1]}"
        : one.Entries.Count > 0 ? $"{DutyWords.What(one.Rule)}{one.Entries.Count}/{one.Rule.Count}" : $"{DutyWords.What(one.Rule)}✗";
}
