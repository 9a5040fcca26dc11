using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Attachments;

/// <summary>Where the content of an attachment is.</summary>
public enum MediaState
{
    /// <summary>Still with the platform.</summary>
    WaitingForMedia,

    /// <summary>In our folder; or there is no content beside what the row says, as with a place.</summary>
    Stored,

    /// <summary>The platform did not hand it out within its three days.</summary>
    Expired,

    /// <summary>Fetched and kept out: too large, or not of a kind that is taken.</summary>
    Refused,
}

/// <summary>An attachment about to be written.</summary>
/// <param name="ReceivedAt">The moment of its message, as handlers see it.</param>
/// <param name="Activity">The entry it belongs to; null while nobody has said.</param>
public sealed record AttachmentDraft(PersonId Sender, Attachment Content, MessageSource Source, DateTimeOffset ReceivedAt, ActivityId? Activity);

/// <summary>Content in our folder.</summary>
/// <param name="Hash">SHA-256 in lower-case hexadecimal; also where it lies.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ContentType">What the content itself shows, whatever was claimed.</param>
public sealed record StoredMedia(string Hash, long Size, string ContentType);

/// <summary>An attachment as stored.</summary>
public sealed record AttachmentEntry(long Id, AttachmentDraft Draft, MediaState State)
{
    /// <summary>Null until it is fetched, and for what has no content.</summary>
    public StoredMedia? Media { get; init; }

    /// <summary>How often fetching has failed.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is fetched again; null when it need not be.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Why the last attempt failed: a code, no personal data.</summary>
    public string? Error { get; init; }
}
