using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Attachments;

/// <summary>What is said about attachments.</summary>
internal static class AttachmentWords
{
    /// <param name="isFirstOfSeveral">The report told of several activities.</param>
    public static string Attached(AttachmentKind kind, ActivityId activity, bool isFirstOfSeveral) =>
        $"{Name(kind)}已附到 {activity}{(isFirstOfSeveral ? "（您刚才那条消息的第一件事）" : "")}{(kind == AttachmentKind.Voice ? "。语音里的话不会自动记入，要记的请写成一句话发来。" : "")}";

    public static string WhichActivity(AttachmentKind kind) => kind == AttachmentKind.Voice
        ? "语音收到，但我听不懂语音里的话。请用一句话（可以用输入法的语音转文字）说明是哪次活动，我会附在一起。"
        : $"{Name(kind)}收到。请用一句话说明是哪次活动，我会附在一起。";

    public static string Rectified(AttachmentKind kind, string findings) => $"{Name(kind)}已附到{findings}的整改。";

    public static string WhichRectification(AttachmentKind kind) => $"{Name(kind)}收到。请十分钟内说明整改了哪一条，例如「整改12：签名表已经用上」，我会附在一起。";

    public static string AfterTheQuestion(AttachmentKind kind) => $"{Name(kind)}收到，答完上面的问题就和这条一起入台账。";

    public static string OnlyAppointees(AttachmentKind kind) => $"收到，但{Name(kind)}目前只能附在三员的活动上，这条没有保存。请把内容用一句话写给我。";

    /// <summary>Behind the line of the entry they belong to.</summary>
    /// <param name="firstOfSeveral">The entry, when the report told of several.</param>
    public static string Beside(IEnumerable<AttachmentKind> kinds, ActivityId? firstOfSeveral)
    {
        var counts = kinds.GroupBy(kind => kind).OrderBy(group => group.Key).Select(group => $"{Name(group.Key)}{group.Count()}{Measure(group.Key)}");
        return $"附{string.Join('、', counts)}{(firstOfSeveral is { } entry ? $"（附在 {entry}）" : "")}";
    }

    public static readonly Why WhyLost = new("发来的照片、语音、文件没能存下，告诉本人和党建办。", "");

    public static string Expired(AttachmentEntry entry) =>
        $"您{entry.Draft.ReceivedAt:M月d日 HH:mm}发来的{What(entry)}没能全部取到，{Platform(entry)}只保留三天，现在已经取不到了。需要的话请重新发一次。";

    public static string ExpiredToOffice(string name, AttachmentEntry entry) =>
        $"{name}{entry.Draft.ReceivedAt:M月d日 HH:mm}发来的{What(entry)}没能从{Platform(entry)}全部取到，已请本人重发。";

    public static string Refused(AttachmentEntry entry, MediaOutcome why) => why == MediaOutcome.TooLarge
        ? $"您{entry.Draft.ReceivedAt:M月d日 HH:mm}发来的{What(entry)}超过20MB，没有保存。请压缩或截短后重新发一次。"
        : $"您{entry.Draft.ReceivedAt:M月d日 HH:mm}发来的{What(entry)}打不开或不是能收的格式，没有保存。可以发照片、语音、视频、PDF，或 docx、xlsx、pptx 文件。";

    static string What(AttachmentEntry entry) => $"{Name(entry.Draft.Content.Kind)}{(entry.Draft.Activity is { } activity ? $"（附在 {activity}）" : "")}";

    static string Platform(AttachmentEntry entry) => ChannelWords.Name(entry.Draft.Source.Channel);

    static string Name(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Photo => "照片",
        AttachmentKind.Voice => "语音",
        AttachmentKind.Video => "视频",
        AttachmentKind.Location => "位置",
        AttachmentKind.File => "文件",
        _ => "链接",
    };

    static string Measure(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Photo => "张",
        AttachmentKind.Voice or AttachmentKind.Video => "段",
        AttachmentKind.Location => "处",
        _ => "个",
    };
}
