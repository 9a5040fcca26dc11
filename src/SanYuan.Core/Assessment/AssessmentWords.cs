using System.Globalization;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment;

/// <summary>What the assessment's names are, and what is said where it cannot be shown or done.</summary>
public static class AssessmentWords
{
    internal static string FutureYear(int year) => $"{year}年还没到，没有改动。请换一个年份，例如「考核名单 {year - 1}」。";

    internal static string NoData(int year) => $"{year}年台账里没有记录，没有可以考核的，没有改动。请换一个年份，或回「帮助」看例子。";

    internal static string NotAssessed(string name, int year) => $"{name}{year}年没有担任三员，不参加考核。请换一个年份，例如「我的考核 {year - 1}」，或联系县委党建办。";

    internal static string Settled(int year) => $"{year}年度考核已经定档，没有改动。有疑问请联系县委党建办。";

    internal static string OwnAffair(int year) => $"您{year}年也是考核对象，不能定自己参与的考核，没有改动。请联系党建办其他同志来办。";

    public static string Name(AssessmentPart part) => part switch
    {
        AssessmentPart.Attendance => "出勤",
        AssessmentPart.Work => "履职",
        _ => "成效",
    };

    public static string Name(Indicator indicator) => indicator switch
    {
        Indicator.Meetings => "应邀到会",
        Indicator.Answers => "邀请回执",
        Indicator.Duties => "完成职责",
        Indicator.OrganizationalLife => "参加组织生活",
        Indicator.Findings => "发现问题和建议",
        Indicator.Verifications => "核实他人问题",
        Indicator.PutRight => "问题整改销号",
        Indicator.Coverage => "支部组织生活",
        Indicator.Hearing => "选派单位评议",
        Indicator.Contentment => "派驻单位评价",
        _ => "升星和六好",
    };

    /// <summary>Whom a rule is for, where it is not for all of them.</summary>
    public static string Only(Roles roles) => roles.HasFlag(Roles.Appointee) ? "" : roles.HasFlag(Roles.Supervisor) ? "（只算监督员）" : "（监督员不算）";

    public static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Praise => "表扬",
        Outcome.Talk => "约谈提醒",
        _ => "",
    };

    public static string Name(ProofKind kind) => kind switch
    {
        ProofKind.Entry => "台账",
        ProofKind.Meeting => "会议",
        ProofKind.Finding => "问题",
        ProofKind.Duty => "职责",
        ProofKind.Rating => "评议",
        ProofKind.Result => "评定",
        _ => "异议",
    };

    /// <summary>At most two decimals.</summary>
    public static string Points(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
