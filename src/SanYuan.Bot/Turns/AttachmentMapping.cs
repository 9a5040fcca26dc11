using Microsoft.Bot.Schema;
using SanYuan.Core.Attachments;
using SanYuan.Core.Primitives;
using Attachment = SanYuan.Core.Attachments.Attachment;
using BotAttachment = Microsoft.Bot.Schema.Attachment;

namespace SanYuan.Bot.Turns;

/// <summary>Attachments in Bot Builder's form, and back.</summary>
/// <remarks>
/// What every channel's mapper keeps to: <c>ContentType</c> names the kind, as in the table below, whatever the file later turns out to be;
/// <c>ContentUrl</c> holds the platform's media id (not an address: it is never opened as one), <c>Name</c> the label;
/// a location has its coordinates as <see cref="GeoCoordinates"/> in <c>Content</c>.
/// </remarks>
internal static class AttachmentMapping
{
    static readonly Dictionary<string, AttachmentKind> Kinds = new(StringComparer.Ordinal)
    {
        ["image/*"] = AttachmentKind.Photo,
        ["audio/*"] = AttachmentKind.Voice,
        ["video/*"] = AttachmentKind.Video,
        ["application/octet-stream"] = AttachmentKind.File,
        ["application/geo+json"] = AttachmentKind.Location,
        ["text/uri-list"] = AttachmentKind.Link,
    };

    static readonly Dictionary<AttachmentKind, string> Types = Kinds.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static BotAttachment OfMedia(AttachmentKind kind, string mediaId, string label) => new(Types[kind], contentUrl: mediaId, name: label);

    public static BotAttachment OfPlace(string label, double? latitude, double? longitude) =>
        new(Types[AttachmentKind.Location], content: new GeoCoordinates(latitude: latitude, longitude: longitude, name: label), name: label);

    public static BotAttachment OfLink(string label) => new(Types[AttachmentKind.Link], name: label);

    /// <summary>The first attachment of an activity; null when it has none of a known kind.</summary>
    public static Attachment? ToAttachment(this Activity activity)
    {
        if (activity.Attachments is not [{ ContentType: { } type } first, ..] || !Kinds.TryGetValue(type, out var kind))
            return null;
        var place = first.Content as GeoCoordinates;
        return new Attachment(kind, first.ContentUrl ?? "")
        {
            Label = first.Name ?? "",
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
            Spot = GeoPoint.Of(place?.Latitude, place?.Longitude),
        };
    }
}
