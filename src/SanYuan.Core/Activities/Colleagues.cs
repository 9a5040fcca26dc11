using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Activities;

/// <summary>Whom an appointee means who tells something for a colleague: 李秀英, 老李, 李书记.</summary>
internal static class Colleagues
{
    static readonly string[] Titles = ["特派员", "特派", "指导员", "指导", "监督员", "监督", "书记", "主任", "局长", "科长", "部长", "师傅", "老师", "同志", "大姐", "哥", "姐", "工"];

    /// <summary>The acting appointees of that name; those at the sender's own units outrank the rest of the county.</summary>
    public static IReadOnlyList<Person> Find(string name, PersonId sender, RosterSnapshot roster, DateOnly day)
    {
        var named = roster.People.Where(person => (roster.RolesOf(person.Id, day) & Roles.Appointee) != 0 && IsCalled(person.Name, name)).ToList();
        var homes = Units(sender).ToHashSet();
        var near = named.FindAll(person => Units(person.Id).Any(homes.Contains));
        return near.Count > 0 ? near : named;

        IEnumerable<UnitId> Units(PersonId person) => roster.ActiveAppointmentsOf(person, day).Select(held => held.Unit);
    }

    /// <summary>Whether somebody of this name may be called so.</summary>
    public static bool IsCalled(string name, string told)
    {
        var title = Array.Find(Titles, one => told.EndsWith(one, StringComparison.Ordinal));
        var bare = title is null ? told : told[..^title.Length];
        if (name == told || name == bare)
            return true;
        // 老李 and 李书记 tell the family name only.
        var family = told[0] is '老' or '小' ? told[1..] : title is not null ? bare : "";
        return family.Length is 1 or 2 && name.StartsWith(family, StringComparison.Ordinal) && name.Length > family.Length;
    }
}
