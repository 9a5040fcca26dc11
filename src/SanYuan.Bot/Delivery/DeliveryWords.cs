using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Delivery;

/// <summary>What the office is told about delivery.</summary>
internal static class DeliveryWords
{
    const int NamesShown = 5;

    public static readonly Why Why = new("有消息没送达或不能确定是否送达，告诉党建办一次。", "平台对这条消息的答复。");

    public static readonly Why WhyTrouble = new("平台不让服务发消息时，一天一次告诉能从别处收到消息的党建办。", "平台的答复。");

    public static string Trouble(IChannelSender sender, string? detail) =>
        sender.Advise(detail) ?? $"{ChannelWords.Name(sender.Channel)}现在不让服务发消息（{detail}）。请让管理员核对 {ChannelWords.Name(sender.Channel)} 的配置。";

    /// <param name="names">The receivers, at least one.</param>
    public static string NotDelivered(IReadOnlyList<string> names, OutboundKind kind, OutboxStatus status) => status == OutboxStatus.Unknown
        ? $"发给{Who(names)}的{Kind(kind)}不能确定是否送达，请另行和本人确认。"
        : $"发给{Who(names)}的{Kind(kind)}没能送达：账号没有登记，或平台不接受。请核对{(names.Count == 1 ? names[0] : "他们")}在名册里的账号，并另行通知本人。";

    static string Who(IReadOnlyList<string> names) =>
        names.Count <= NamesShown ? string.Join('、', names) : $"{string.Join('、', names.Take(NamesShown))}等{names.Count}人";

    static string Kind(OutboundKind kind) => kind switch
    {
        OutboundKind.Invitation => "会议邀请",
        OutboundKind.AnswerNotice => "答复通知",
        OutboundKind.Reminder => "提醒",
        OutboundKind.Digest => "简报",
        OutboundKind.ColleagueNotice => "代报通知",
        OutboundKind.MeetingChange => "会议变更通知",
        OutboundKind.QuarterlyMeeting => "季度汇报会通知",
        OutboundKind.Appointment => "聘任通知",
        OutboundKind.Finding => "问题反馈",
        OutboundKind.InspectionPlan => "督导计划",
        OutboundKind.Practice => "经验请教",
        OutboundKind.Assessment => "年度考核",
        _ => "消息",
    };
}
