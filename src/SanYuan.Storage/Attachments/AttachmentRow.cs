using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Attachments;

internal sealed class AttachmentRow
{
    public const string Columns =
        """
        SELECT id, activity_id AS Activity, sender_id AS Sender, kind, file_id AS MediaId, channel, message_id AS MessageId, received_at AS ReceivedAt, label,
               latitude, longitude, state, content_hash AS ContentHash, size, content_type AS ContentType, attempts, next_attempt_at AS NextAttemptAt, error
        FROM attachments
        """;

    public long Id { get; init; }
    public ActivityId? Activity { get; init; }
    public PersonId Sender { get; init; }
    public required string Kind { get; init; }
    public required string MediaId { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public required string Label { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public required string State { get; init; }
    public string? ContentHash { get; init; }
    public long? Size { get; init; }
    public string? ContentType { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public string? Error { get; init; }

    public static AttachmentRow Of(AttachmentEntry entry) => new()
    {
        Id = entry.Id,
        Activity = entry.Draft.Activity,
        Sender = entry.Draft.Sender,
        Kind = Code<AttachmentKind>.Of(entry.Draft.Content.Kind),
        MediaId = entry.Draft.Content.MediaId,
        Channel = entry.Draft.Source.Channel,
        MessageId = entry.Draft.Source.MessageId,
        ReceivedAt = entry.Draft.ReceivedAt,
        Label = entry.Draft.Content.Label,
        Latitude = entry.Draft.Content.Latitude,
        Longitude = entry.Draft.Content.Longitude,
        State = Code<MediaState>.Of(entry.State),
        ContentHash = entry.Media?.Hash,
        Size = entry.Media?.Size,
        ContentType = entry.Media?.ContentType,
        Attempts = entry.Attempts,
        NextAttemptAt = entry.NextAttemptAt,
        Error = entry.Error,
    };

    public AttachmentEntry ToEntry()
    {
        var content = new Attachment(Code<AttachmentKind>.Parse(Kind), MediaId) { Label = Label, Latitude = Latitude, Longitude = Longitude };
        var draft = new AttachmentDraft(Sender, content, new MessageSource(Channel, MessageId), ReceivedAt, Activity);
        return new AttachmentEntry(Id, draft, Code<MediaState>.Parse(State))
        {
            Media = ContentHash is null ? null : new StoredMedia(ContentHash, Size ?? 0, ContentType ?? ""),
            Attempts = Attempts,
            NextAttemptAt = NextAttemptAt,
            Error = Error,
        };
    }
}
