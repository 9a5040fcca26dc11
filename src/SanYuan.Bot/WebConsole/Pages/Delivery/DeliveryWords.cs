using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.WebConsole.Pages.Delivery;

internal static class DeliveryWords
{
    const int MostWords = 60;

    public static string Short(string text) => text.Length <= MostWords ? text : text[..MostWords] + "…";

    public static string Name(OutboxStatus status, Language language) => status switch
    {
        OutboxStatus.Pending => language["等着发", "Waiting"],
        OutboxStatus.Sending => language["正在发", "Under way"],
        OutboxStatus.Sent => language["已发出", "Sent"],
        OutboxStatus.Dropped => language["没发出", "Not delivered"],
        OutboxStatus.Unknown => language["不确定", "Unknown"],
        _ => language["已撤回", "Cancelled"],
    };

    public static Tone Tone(OutboxStatus status) => status switch
    {
        OutboxStatus.Sent => Tables.Tone.Good,
        OutboxStatus.Dropped => Tables.Tone.Bad,
        OutboxStatus.Unknown => Tables.Tone.Warning,
        OutboxStatus.Cancelled => Tables.Tone.Quiet,
        _ => Tables.Tone.None,
    };

    public static string Name(OutboundKind kind, Language language) => kind switch
    {
        OutboundKind.Invitation => language["邀请", "Invitation"],
        OutboundKind.AnswerNotice => language["回执通知", "Answer"],
        OutboundKind.Reminder => language["提醒", "Reminder"],
        OutboundKind.Digest => language["简报", "Digest"],
        OutboundKind.LateAnswer => language["补回复", "Late answer"],
        OutboundKind.Alert => language["告警", "Alert"],
        OutboundKind.ColleagueNotice => language["代报通知", "Told by a colleague"],
        OutboundKind.MeetingChange => language["会议变动", "Meeting change"],
        OutboundKind.QuarterlyMeeting => language["季度汇报会", "Quarterly meeting"],
        OutboundKind.Appointment => language["聘任", "Appointment"],
        OutboundKind.Finding => language["问题", "Finding"],
        OutboundKind.InspectionPlan => language["督导计划", "Inspection plan"],
        OutboundKind.Practice => language["经验", "Practice"],
        _ => language["考核", "Assessment"],
    };
}
