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
        var why = message.Why;
        var facts = items.Count == 0 ? why.Facts.Length == 0 ? $"{written:M月d日 HH:mm}发生的事" : why.Facts
            : string.Join('\n', items.Take(Most).Select(item => $"{item.Facts}（{item.Rule}）")) + (items.Count > Most ? $"等{items.Count}件" : "");
        return $"您问的是{sent:M月d日 HH:mm}发的「{Shortened(message.Text)}」\n规则：{why.Rule}\n依据：{facts}\n时钟：{written:M月d日 HH:mm}算出，{sent:M月d日 HH:mm}发出（北京时间）";
    }

    static string Shortened(string text)
    {
        var line = text.Split('\n')[0];
        return line.Length <= Gist ? line : line[..Gist] + "…";
    }
}
