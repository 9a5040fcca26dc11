namespace SanYuan.Core.Activities;

/// <summary>What was done. The order follows the contract's list of activity types.</summary>
public enum ActivityType
{
    ThemePartyDay,
    BranchMeeting,
    CommitteeMeeting,
    GroupMeeting,
    PartyLecture,
    OrganizationalLifeMeeting,
    DemocraticAppraisal,
    HeartTalk,
    MemberDevelopment,
    RectificationCheck,
    SecretaryProject,
    ThemeEducation,
    PolicyPublicity,
    MassOrganization,
    Talent,
    HardshipHelp,
    SupervisionInspection,
    Training,
    PositionBuilding,
    Other,
}

/// <summary>日常督导, 重点督导, 定期督导.</summary>
public enum SupervisionKind
{
    Daily,
    Key,
    Periodic,
}
