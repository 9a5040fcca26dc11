using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Roster.Import;

/// <summary>The words of the county and the values they stand for, as roster files write them.</summary>
static class RosterWords
{
    public static readonly IReadOnlyDictionary<string, UnitKind> Kinds = new Dictionary<string, UnitKind>
    {
        ["县直单位"] = UnitKind.Organ,
        ["两新组织"] = UnitKind.TwoNew,
        ["行业领域"] = UnitKind.Sector,
    };

    public static readonly IReadOnlyDictionary<string, Roles> Identities = new Dictionary<string, Roles>
    {
        ["党建办"] = Roles.Office,
        ["联络员"] = Roles.Liaison,
        ["选派单位"] = Roles.SelectingUnit,
        ["县领导"] = Roles.Leader,
        ["管理员"] = Roles.Administrator,
    };

    public static readonly IReadOnlyDictionary<string, Roles> AppointeeRoles = new Dictionary<string, Roles>
    {
        ["特派员"] = Roles.Envoy,
        ["指导员"] = Roles.Instructor,
        ["监督员"] = Roles.Supervisor,
    };

    public static readonly IReadOnlyDictionary<string, string> Ways = new Dictionary<string, string>
    {
        ["个人报名"] = "个人报名",
        ["组织推荐"] = "组织推荐",
        ["统一派驻"] = "统一派驻",
        ["社会招聘"] = "社会招聘",
    };

    public static readonly IReadOnlyDictionary<string, DayKind> DayKinds = new Dictionary<string, DayKind>
    {
        ["放假"] = DayKind.Off,
        ["上班"] = DayKind.Worked,
    };

    public static readonly IReadOnlyDictionary<string, bool> YesNo = new Dictionary<string, bool> { ["是"] = true, ["否"] = false };

    /// <summary>Where each of the three kinds of appointee is posted (product, table of roles).</summary>
    public static UnitKind KindFor(Roles role) => role switch
    {
        Roles.Envoy => UnitKind.Organ,
        Roles.Instructor => UnitKind.TwoNew,
        _ => UnitKind.Sector,
    };

    public static string Of(UnitKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    public static string Of(Roles role) => AppointeeRoles.First(pair => pair.Value == role).Key;

    /// <summary>「甲、乙 或 丙」</summary>
    public static string Choice(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join("、", all[..^1])} 或 {all[^1]}";
    }
}
