using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests;

/// <summary>A digest as people read it: the figures first, names where somebody can act on them.</summary>
public static class DigestWords
{
    /// <summary>Lists are cut here, with the number left out said: a chat message holds 2048 bytes.</summary>
    const int MaxUnits = 8;
    const int MaxNames = 30;
    const int MaxFew = 5;

    public const string OnlyOffice = "简报目前只有党建办的，请写 --for office。";

    /// <param name="whole">Whether lists are given whole, for the command line; a chat message has limits.</param>
    public static string Write(Period period, DigestFigures figures, bool whole) =>
        string.Join('\n', [
            $"三员简报 {period.Name}（{period.From:M月d日}—{period.To:M月d日}）",
            $"报告{figures.Total}篇：{string.Join('、', figures.ByRole.Select(role => $"{Name(role.Role)}{role.Count}"))}",
            Units("有报告的单位", "家", figures.ByUnit, whole),
            figures.Silent.Count == 0 ? "三员都有报告。" : $"未报告{figures.Silent.Count}人：{List([.. figures.Silent.Select(person => person.Name)], MaxNames, "人", whole)}",
            figures.OpenFindings.Count == 0 ? "没有未整改的问题。" : Units($"未整改问题{figures.OpenFindings.Sum(unit => unit.Count)}条，涉及", "家", figures.OpenFindings, whole),
            .. Meetings(figures.Meetings, whole)]);

    /// <summary>Only what the office has to look at.</summary>
    static IEnumerable<string> Meetings(MeetingFigures figures, bool whole)
    {
        if (figures.Uninvited.Count > 0)
            yield return $"未邀请就开的{figures.Uninvited.Count}家：{Few(figures.Uninvited.Select(unit => unit.Unit.Name), "家", whole)}";
        if (figures.ShortNotice.Count > 0)
            yield return $"临时邀请（不到一天）的{figures.ShortNotice.Count}家：{Few(figures.ShortNotice.Select(unit => unit.Unit.Name), "家", whole)}";
        if (figures.Differing.Count > 0)
            yield return $"到会两边说法不一{figures.Differing.Count}条：{Few(figures.Differing.Select(one => $"{one.Person.Name}（{one.Meeting}号会议）"), "条", whole)}";
    }

    static string Few(IEnumerable<string> names, string measure, bool whole) => List([.. names], MaxFew, measure, whole);

    static string Units(string what, string measure, IReadOnlyList<(Unit Unit, int Count)> units, bool whole) => units.Count == 0
        ? $"{what}：无"
        : $"{what}{units.Count}{measure}：{List([.. units.Select(unit => $"{unit.Unit.Name}{unit.Count}")], MaxUnits, measure, whole)}";

    static string List(IReadOnlyList<string> items, int max, string measure, bool whole) => whole || items.Count <= max
        ? string.Join('、', items)
        : $"{string.Join('、', items.Take(max))}等{items.Count}{measure}";

    static string Name(Roles role) => role switch
    {
        Roles.Envoy => "特派员",
        Roles.Instructor => "指导员",
        Roles.Supervisor => "监督员",
        _ => "已离任",
    };
}
