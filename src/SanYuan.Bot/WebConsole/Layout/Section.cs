using SanYuan.Core.Findings;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Layout;

/// <summary>A place of the console, as the menu shows it.</summary>
/// <param name="Path">Without a leading slash; empty for the overview.</param>
internal sealed record Section(string Path, string Chinese, string English, Roles OpenTo)
{
    /// <summary>In the order of a day's work.</summary>
    public static readonly IReadOnlyList<Section> All =
    [
        new("", "总览", "Overview", OpenToAttribute.Everybody),
        new("desk", "办事", "Desk", OpenToAttribute.Everybody),
        new("ledger", "台账", "Ledger", OpenToAttribute.Everybody),
        new("findings", "问题整改", "Findings", FindingAccess.Readers),
        new("signals", "异常提示", "Signals", Roles.Office),
        new("meetings", "会议", "Meetings", OpenToAttribute.Everybody),
        new("duties", "职责", "Duties", OpenToAttribute.Everybody),
        new("coverage", "覆盖", "Coverage", OpenToAttribute.Everybody),
        new("units", "单位", "Units", OpenToAttribute.Everybody),
        new("appointees", "三员", "Appointees", OpenToAttribute.County | Roles.SelectingUnit | Roles.Liaison),
        new("appointees/mine", "我的履职", "My duties", Roles.Appointee),
        new("digests", "简报", "Digests", OpenToAttribute.County | Roles.SelectingUnit | Roles.Liaison),
        new("assessment", "考核", "Assessment", Roles.Office),
        new("assessment/mine", "我的考核", "My assessment", Roles.Appointee),
        new("practices", "经验", "Practices", OpenToAttribute.Everybody),
        new("delivery", "发送", "Delivery", OpenToAttribute.Office),
        new("diagnosis", "排查", "Diagnosis", OpenToAttribute.Office),
        new("roster", "导入", "Roster import", OpenToAttribute.Office),
        new("rules", "规则", "Rules", OpenToAttribute.Office),
        new("settings", "设置", "Settings", OpenToAttribute.Office),
        new("jobs", "定时任务", "Jobs", OpenToAttribute.Office),
        new("audit", "审计", "Audit", OpenToAttribute.Office),
    ];
}
