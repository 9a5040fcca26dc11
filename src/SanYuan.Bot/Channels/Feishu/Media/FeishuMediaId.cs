using SanYuan.Core.Attachments;

namespace SanYuan.Bot.Channels.Feishu.Media;

/// <summary>What content is asked for by: its message, its kind and its key, in the form <c>om_1/image/img_2</c>.</summary>
internal readonly record struct FeishuMediaId(string Message, string Type, string Key)
{
    const int LongestPart = 300;

    /// <returns>Null when nothing can be asked for so.</returns>
    public static string? Of(string message, AttachmentKind kind, string key) =>
        IsPart(message) && IsPart(key) ? $"{message}/{(kind == AttachmentKind.Photo ? "image" : "file")}/{key}" : null;

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static FeishuMediaId? Read(string id) => id.Split('/') is [var message, var type, var key] ? new(message, type, key) : null;

    // It goes into an address.
    static bool IsPart(string part) => part.Length is > 0 and <= LongestPart && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
}
