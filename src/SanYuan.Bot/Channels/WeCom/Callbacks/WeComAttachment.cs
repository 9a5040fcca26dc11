using System.Globalization;
using SanYuan.Bot.Turns;
using SanYuan.Core.Attachments;
using BotAttachment = Microsoft.Bot.Schema.Attachment;

namespace SanYuan.Bot.Channels.WeCom.Callbacks;

/// <summary>What a message of the platform carries beside words (document 90239); pure.</summary>
internal static class WeComAttachment
{
    /// <returns>Null for kinds that carry nothing or are not known, and for one whose content cannot be asked for.</returns>
    public static BotAttachment? Of(WeComPayload payload) => payload.Kind switch
    {
        "image" => Media(AttachmentKind.Photo, payload["MediaId"], ""),
        "voice" => Media(AttachmentKind.Voice, payload["MediaId"], ""),
        "video" => Media(AttachmentKind.Video, payload["MediaId"], ""),
        // Seen in the field with a FileKey alone, which the documents do not explain: it is asked for all the same, and the sender hears if that fails.
        "file" => Media(AttachmentKind.File, payload["MediaId"] is { Length: > 0 } id ? id : payload["FileKey"], payload["Title"]),
        "location" => AttachmentMapping.OfPlace(payload["Label"], Degrees(payload["Location_X"]), Degrees(payload["Location_Y"])),
        "link" => AttachmentMapping.OfLink($"{payload["Title"]} {payload["Url"]}".Trim()),
        _ => null,
    };

    static BotAttachment? Media(AttachmentKind kind, string id, string label) => id.Length is > 0 and <= LongestId ? AttachmentMapping.OfMedia(kind, id, label) : null;

    static double? Degrees(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    const int LongestId = 512;
}
