using SanYuan.Core.Reminders;

namespace SanYuan.Core.Messaging.Commands;

/// <summary>What is said about a message's rule, facts and clock.</summary>
internal static class WhyWords
{
    public const string NothingSent = "最近没有主动给您发过消息；回复您的话，都是因为您先发来了消息。";

    /// <summary>Things explained one by one.</summary>
    const int Most = 3;

    const int Gist = 24;

    public static string Say(OutboundMessage message, DateTimeOffset written, DateTimeOffset sent, IReadOnlyList<SaidItem> items)
    {
        var why = message.Why ?? Of(message.Kind);
        var facts = items.Count == 0 ? why.Facts.Length == 0 ? $"{written:M月d日 HH:mm}发生的事" : why.Facts
            : string.Join('\n', items.Take(Most).Select(item => $"{item.Facts}（{item.Rule}）")) + (items.Count > Most ? $"等{items.Count}件" : "");
        return $"您问的是{sent:M月d日 HH:mm}发的「{Shortened(message.Text)}」\n规则：{why.Rule}\n依据：{facts}\n时钟：{written:M月d日 HH:mm}算出，{sent:M月d日 HH:mm}发出（北京时间）";
    }

    /// <summary>Where the sender of a message told no more than its kind.</summary>
    static Why Of(OutboundKind kind) => new(
        kind switch
        {
            OutboundKind.Invitation => "单位或党建办邀请您参加会议，当即通知您",
            OutboundKind.AnswerNotice => "您发起的会议有人答复，当即告诉您",
            OutboundKind.MeetingChange => "您受邀的会议改了时间、地点或取消了，当即通知您",
            OutboundKind.Reminder => "会议前一天、前一小时提醒，中途没答复的问一次，会后问一次发现了什么",
            OutboundKind.ColleagueNotice => "同事替您报告，或者改了替您报的内容，当即告诉您",
            OutboundKind.LateAnswer => "您发来的消息当时没处理完，处理好就答复您",
            OutboundKind.QuarterlyMeeting => "每季度末前两周筹备汇报会，事先请您看汇报内容",
            OutboundKind.Digest => "定期给党建办发简报",
            _ => "有您必须知道的情况，当即告诉您",
        },
        "");

    static string Shortened(string text)
    {
        var line = text.Split('\n')[0];
        return line.Length <= Gist ? line : line[..Gist] + "…";
    }
}
