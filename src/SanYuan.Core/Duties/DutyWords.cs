using SanYuan.Core.Activities;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties;

/// <summary>What is said about the rules.</summary>
public static class DutyWords
{
    public const string HowToChange = "改：「职责3 改为每季度2次」「职责3 停用」；加：「增加职责：特派员 谈心谈话 每季度2次」";
    public const string NoCount = "次数要在1次以上，没有改动。不要这条了，回「职责3 停用」这样的一句。";
    public const string Past = "只能从今天或以后的日子起改，没有改动：以前各期按当时的规定算。";
    public const string UnknownDay = "没看懂从哪天起，没有改动。请写成「职责3 改为每季度2次，从1月1日起」。";
    public const string UnknownType = "没看懂是哪类活动，没有改动。请用台账里的名称，例如主题党日、党课、谈心谈话、督导检查。";

    static readonly Dictionary<string, DutyBearer> Bearers = new()
    {
        ["特派员"] = DutyBearer.Envoy,
        ["指导员"] = DutyBearer.Instructor,
        ["监督员"] = DutyBearer.Supervisor,
        ["党支部"] = DutyBearer.Branch,
        ["支部"] = DutyBearer.Branch,
        ["县直单位"] = DutyBearer.Organ,
        ["两新组织"] = DutyBearer.TwoNew,
    };

    public static DutyBearer BearerOf(string name) => Bearers[name];

    public static string List(IReadOnlyList<DutyRule> rules) => $"职责（共{rules.Count}条）\n{string.Join('\n', rules.Select(Line))}\n{HowToChange}";

    public static string Unknown(int number) => $"没有职责 {number}，没有改动。回「职责」看全部。";

    public static string Unchanged(DutyRule rule) => $"职责 {Line(rule)}：已经是这样，没有改动。";

    public static string Changed(DutyRule before, DutyRule after)
    {
        var from = after.Every == before.Every && after.Count == before.Count ? "" : $"（原{Rate(before)}）";
        return $"已改：职责 {Line(after)}{from}\n从{after.From:M月d日}起，以前各期按原规定算。";
    }

    public static string Added(DutyRule rule) => $"已增加：职责 {Line(rule)}\n从{rule.From:M月d日}起算。";

    internal static string Refused(DutyRule rule, DutyFault fault, DutyRule? other) => fault switch
    {
        DutyFault.NoCount => NoCount,
        DutyFault.TooMany => $"{Every(rule.Every)}最多{DutyCheck.MostIn(rule.Every)}次，没有改动。",
        DutyFault.Grace => $"宽限为0到{DutyCheck.MostGrace}个工作日，没有改动。",
        DutyFault.Past => Past,
        _ => $"和职责 {Line(other!)} 是同一件事，频次不能有两个，没有改动。请改那一条，或先回「职责{other!.Number} 停用」。",
    };

    /// <summary>「3 指导员履职 每月1次」.</summary>
    public static string Line(DutyRule rule)
    {
        var grace = rule.Grace == 1 ? "" : $"，宽限{rule.Grace}个工作日";
        return $"{rule.Number} {BearerName(rule.Bearer)}{What(rule)} {Rate(rule)}{grace}{(rule.IsActive ? "" : "（已停用）")}";
    }

    public static string What(DutyRule rule) => rule.Types.Count == 0 ? "到岗履职" : string.Join('、', rule.Types.Select(ActivityNames.Of));

    public static string Rate(DutyRule rule) => $"{Every(rule.Every)}{rule.Count}次";

    public static string RoleName(Roles role) => role switch
    {
        Roles.Envoy => "特派员",
        Roles.Instructor => "指导员",
        _ => "监督员",
    };

    public static string Every(DutyCadence every) => every switch
    {
        DutyCadence.Month => "每月",
        DutyCadence.Quarter => "每季度",
        _ => "每年",
    };

    static string BearerName(DutyBearer bearer) => bearer switch
    {
        DutyBearer.Envoy => "特派员",
        DutyBearer.Instructor => "指导员",
        DutyBearer.Supervisor => "监督员",
        DutyBearer.Organ => "县直单位支部",
        DutyBearer.TwoNew => "两新组织支部",
        _ => "支部",
    };
}
