using SanYuan.Core.Activities;
using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Duties;
using SanYuan.Core.Findings;

namespace SanYuan.Bot.WebConsole.Tables;

/// <summary>Kinds and states in the language of the page; chat and what is sent to people has them in Chinese alone.</summary>
internal static class KindNames
{
    static readonly Dictionary<ActivityType, string> English = new()
    {
        [ActivityType.ThemePartyDay] = "Theme Party day",
        [ActivityType.BranchMeeting] = "Branch meeting",
        [ActivityType.CommitteeMeeting] = "Committee meeting",
        [ActivityType.GroupMeeting] = "Group meeting",
        [ActivityType.PartyLecture] = "Party lecture",
        [ActivityType.OrganizationalLifeMeeting] = "Organisational life meeting",
        [ActivityType.DemocraticAppraisal] = "Democratic appraisal",
        [ActivityType.HeartTalk] = "Heart-to-heart talk",
        [ActivityType.MemberDevelopment] = "Member development",
        [ActivityType.RectificationCheck] = "Rectification check",
        [ActivityType.SecretaryProject] = "Secretary's project",
        [ActivityType.ThemeEducation] = "Theme education",
        [ActivityType.PolicyPublicity] = "Policy publicity",
        [ActivityType.MassOrganization] = "Mass organisations",
        [ActivityType.Talent] = "Talent",
        [ActivityType.HardshipHelp] = "Visits and help",
        [ActivityType.SupervisionInspection] = "Inspection",
        [ActivityType.Training] = "Training",
        [ActivityType.PositionBuilding] = "Premises",
        [ActivityType.Other] = "Other activity",
    };

    public static string Of(ActivityType type, Language language) => language[ActivityNames.Of(type), English[type]];

    public static string Of(SupervisionKind kind, Language language) => language[ActivityNames.Of(kind), $"{kind} supervision"];

    public static string Of(FindingKind kind, Language language) => language[FindingWords.Kind(kind), kind.ToString()];

    public static string State(FindingCase one, Language language) => language[FindingWords.State(one), one.Status switch
    {
        FindingStatus.Open => "To be sent to its unit",
        FindingStatus.Sent => "Sent to its unit",
        FindingStatus.Acknowledged => "Acknowledged by its unit",
        FindingStatus.Rectified => "Put right, to be verified",
        FindingStatus.Verified => "Verified and closed",
        FindingStatus.Returned => "Returned",
        FindingStatus.Reopened => "Seen again, reopened",
        FindingStatus.Withdrawn => "Taken back by its teller",
        _ => $"Carried by finding {one.Repeats}",
    }];

    /// <summary>What is owed, and how often.</summary>
    public static string Duty(DutyRule rule, Language language) => $"{What(rule, language)} {Rate(rule, language)}";

    public static string What(DutyRule rule, Language language) =>
        language[DutyWords.What(rule), rule.Types.Count == 0 ? "On duty" : string.Join(", ", rule.Types.Select(type => English[type]))];

    public static string Rate(DutyRule rule, Language language) => language[DutyWords.Rate(rule), $"{rule.Count} a {rule.Every.ToString().ToLowerInvariant()}"];

    public static string Of(DutyPeriod period, Language language) => language[period.Name, period.Key];

    public static string Of(Outcome outcome, Language language) => language[AssessmentWords.Name(outcome), outcome switch { Outcome.Praise => "Praise", Outcome.Talk => "Reminder talk", _ => "" }];

    /// <summary>All kinds of activity, to choose from.</summary>
    public static IReadOnlyList<Option> Activities(Language language) => [.. Enum.GetValues<ActivityType>().Select(type => new Option(Core.Primitives.Code<ActivityType>.Of(type), Of(type, language)))];
}
