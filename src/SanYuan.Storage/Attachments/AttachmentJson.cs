using System.Text.Json;
using SanYuan.Core.Attachments;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Attachments;

/// <summary>An attachment in one column of the inbox, where nothing ever looks for its parts.</summary>
internal static class AttachmentJson
{
    public static string? Write(Attachment? attachment) => attachment is null
        ? null
        : JsonSerializer.Serialize(new Parts(Code<AttachmentKind>.Of(attachment.Kind), attachment.MediaId, attachment.Label, attachment.Latitude, attachment.Longitude));

    public static Attachment? Read(string? json) => json is not null && JsonSerializer.Deserialize<Parts>(json) is { } parts
        ? new Attachment(Code<AttachmentKind>.Parse(parts.Kind), parts.MediaId) { Label = parts.Label, Latitude = parts.Latitude, Longitude = parts.Longitude }
        : null;

    sealed record Parts(string Kind, string MediaId, string Label, double? Latitude, double? Longitude);
}
