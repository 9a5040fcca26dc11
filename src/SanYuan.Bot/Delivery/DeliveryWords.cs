using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Delivery;

/// <summary>What the office is told about delivery.</summary>
internal static class DeliveryWords
{
    public static string NotDelivered(string name, OutboundKind kind, OutboxStatus status) => status == OutboxStatus.Unknown
        ? $"发给{name}的{Kind(kind)}不能确定是否送达，请另行和本人确认。"
        : $"发给{name}的{Kind(kind)}没能送达：账号没有登记，或平台不接受。请核对{name}的企业微信账号，并另行通知本人。";

    static string Kind(OutboundKind kind) => kind switch
    {
        OutboundKind.Invitation => "会议邀请",
        OutboundKind.AnswerNotice => "答复通知",
        OutboundKind.Reminder => "提醒",
        OutboundKind.Digest => "简报",
        OutboundKind.ColleagueNotice => "代报通知",
        OutboundKind.MeetingChange => "会议变更通知",
        OutboundKind.QuarterlyMeeting => "季度汇报会通知",
        _ => "消息",
    };
}
