namespace SanYuan.Core.Activities;

/// <summary>The Chinese names of the activity types and of the kinds of supervision.</summary>
public static class ActivityNames
{
    static readonly Dictionary<ActivityType, string> Names = new()
    {
        [ActivityType.ThemePartyDay] = "主题党日",
        [ActivityType.BranchMeeting] = "支部党员大会",
        [ActivityType.CommitteeMeeting] = "支委会",
        [ActivityType.GroupMeeting] = "党小组会",
        [ActivityType.PartyLecture] = "党课",
        [ActivityType.OrganizationalLifeMeeting] = "组织生活会",
        [ActivityType.DemocraticAppraisal] = "民主评议党员",
        [ActivityType.HeartTalk] = "谈心谈话",
        [ActivityType.MemberDevelopment] = "发展党员",
        [ActivityType.RectificationCheck] = "整改督查",
        [ActivityType.SecretaryProject] = "书记党建项目",
        [ActivityType.ThemeEducation] = "主题教育",
        [ActivityType.PolicyPublicity] = "政策宣讲",
        [ActivityType.MassOrganization] = "群团组建",
        [ActivityType.Talent] = "人才工作",
        [ActivityType.HardshipHelp] = "走访帮扶",
        [ActivityType.SupervisionInspection] = "督导检查",
        [ActivityType.Training] = "培训",
        [ActivityType.PositionBuilding] = "阵地建设",
        [ActivityType.Other] = "其他活动",
    };

    public static string Of(ActivityType type) => Names[type];

    /// <summary>The kind of exactly this name; null when none has it.</summary>
    public static ActivityType? Find(string name) => Names.Where(pair => pair.Value == name).Select(pair => (ActivityType?)pair.Key).FirstOrDefault();

    public static string Of(SupervisionKind kind) => kind switch
    {
        SupervisionKind.Daily => "日常督导",
        SupervisionKind.Key => "重点督导",
        _ => "定期督导",
    };
}
