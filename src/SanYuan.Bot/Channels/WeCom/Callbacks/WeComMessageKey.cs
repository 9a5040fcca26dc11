using System.Security.Cryptography;
using System.Text;

namespace SanYuan.Bot.Channels.WeCom.Callbacks;

/// <summary>What tells a redelivery from a new message. Nonce, time and ciphertext of the envelope are new at every delivery.</summary>
internal static class WeComMessageKey
{
    // Beyond sender and second, which two events can share: a bulk change of contacts comes from "sys", many a second.
    static readonly string[] EventFields =
        ["FromUserName", "CreateTime", "Event", "EventKey", "ChangeType", "TaskId", "ResponseCode", "UserID", "Id", "TagId", "CalId", "ScheduleId"];

    static readonly string[] MessageFields =
        ["FromUserName", "CreateTime", "MsgType", "Content", "MediaId", "FileKey", "PicUrl", "Url", "Location_X", "Location_Y"];

    /// <returns>The platform's message id, or a digest of what makes the message this one; never empty.</returns>
    public static string Of(WeComPayload payload)
    {
        if (payload.Kind == WeComPayload.EventKind)
            return "event-" + Digest(payload, EventFields);
        var id = payload["MsgId"].Trim();
        return IsId(id) ? id : "message-" + Digest(payload, MessageFields);
    }

    static bool IsId(string text)
    {
        const int longest = 20;
        return text.Length is > 0 and <= longest && text != "0" && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
    }

    // Keys of menus and cards may have a kilobyte, columns and indexes may not: hence a digest.
    static string Digest(WeComPayload payload, string[] fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
            text.Append(payload[field].Length).Append(':').Append(payload[field]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
