using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Performance;

/// <summary>What is said about how people do their duty.</summary>
internal static class PerformanceWords
{
    /// <summary>Late duties named one by one: a chat message holds 2048 bytes.</summary>
    const int MostShown = 20;
    const int MostMine = 3;

    const string NothingOwed = "这个月您没有要完成的职责。";

    public static string Mine(IReadOnlyList<Obligation> own, Roles roles, RosterSnapshot roster)
    {
        var shown = own.OrderBy(one => one.State == DutyState.Done).ThenBy(one => one.Period.To).Take(MostMine).Select(one => One(one, roster));
        var rest = own.Count > MostMine ? $"等{own.Count}项" : "";
        var duties = own.Count == 0 ? NothingOwed : string.Join('；', shown) + rest + "。";
        return $"{duties}\n{About(roles)}\n做了直接发一句话；要请假：「请假 10.20-10.25 出差」。";
    }

    public static string State(IReadOnlyList<Obligation> all, DateOnly today)
    {
        if (all.Count == 0)
            return "目前没有在任三员的职责要看。";
        var lines = all.GroupBy(one => one.Role).OrderBy(role => role.Key).Select(role => $"{DutyWords.RoleName(role.Key)}：{Counts(role)}");
        return $"{today:M月d日} 本期职责\n{string.Join('\n', lines)}";
    }

    public static string Late(IReadOnlyList<Obligation> late, RosterSnapshot roster)
    {
        if (late.Count == 0)
            return "没有逾期未履职的。";
        var lines = late.OrderByDescending(one => one.Period.To).GroupBy(one => (one.Period, one.Rule.Number))
            .Select(some => $"{some.Key.Period.Name}{DutyWords.What(some.First().Rule)}{some.Count()}人：{Names(some, roster)}");
        return $"逾期未履职{late.Count}项\n{string.Join('\n', lines)}";
    }

    /// <summary>「10月督导检查 1/1（#12）」.</summary>
    static string One(Obligation one, RosterSnapshot roster)
    {
        var where = one.Role == Roles.Supervisor ? "" : $"在{roster.UnitById(one.Unit)?.Name}";
        var state = one.State switch
        {
            DutyState.Done => "已完成",
            DutyState.Excused => "请假免",
            DutyState.Late => "已逾期",
            _ => $"还差{one.Missing}次",
        };
        var proof = one.Entries.Count == 0 ? "" : $"（{string.Join(' ', one.Entries.Take(3))}{(one.Entries.Count > 3 ? $"等{one.Entries.Count}条" : "")}）";
        return $"{one.Period.Name}{where}{DutyWords.What(one.Rule)} {one.Rule.Count}次，{state}{proof}";
    }

    /// <summary>The role's main responsibility (product.md, the three roles).</summary>
    static string About(Roles roles) =>
        roles.HasFlag(Roles.Supervisor) ? "主责：每月督导本领域的支部，回「计划」看本月该去哪里。"
        : roles.HasFlag(Roles.Instructor) ? "六好：政策宣传好、党员队伍好、党员活动好、解决困难好、群团组建好、人才挖掘好。"
        : "主责：三会一课、组织生活会、主题党日、发展党员。";

    static string Counts(IEnumerable<Obligation> some)
    {
        var by = some.ToLookup(one => one.State);
        return $"完成{by[DutyState.Done].Count()} 待完成{by[DutyState.Owed].Count()} 未到期{by[DutyState.NotYetDue].Count()} 逾期{by[DutyState.Late].Count()} 请假免{by[DutyState.Excused].Count()}";
    }

    static string Names(IEnumerable<Obligation> some, RosterSnapshot roster)
    {
        var names = some.Select(one => roster.PersonById(one.Person!.Value)!.Name).ToList();
        return names.Count <= MostShown ? string.Join('、', names) : $"{string.Join('、', names.Take(MostShown))}等";
    }
}
