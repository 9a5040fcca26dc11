using SanYuan.Bot.Channels.WebChat;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DirectLine;

/// <summary>Photos that were uploaded, until the media pump has stored them.</summary>
internal sealed class DirectLineMedia(SpoolFolder spool) : IMediaSource
{
    public string Channel => ChannelNames.DirectLine;

    /// <returns>Its id; null when it is no photo, or too large.</returns>
    public async Task<string?> KeepAsync(Stream photo, CancellationToken cancellationToken) =>
        (await spool.KeepAsync(photo, Judge, cancellationToken)).Id;

    public async Task<MediaAnswer> FetchAsync(string mediaId, Stream target, CancellationToken cancellationToken)
    {
        await using var content = spool.Open(mediaId);
        if (content is null)
            return new MediaAnswer(MediaOutcome.Gone, "not in the spool");
        return await BoundedCopy.CopyAsync(content, target, MediaRules.MaxBytes, cancellationToken)
            ? new MediaAnswer(MediaOutcome.Fetched)
            : new MediaAnswer(MediaOutcome.TooLarge, "content");
    }

    public void Release(string mediaId) => spool.Remove(mediaId);

    static Refusal? Judge(Stream content, bool isWhole) =>
        isWhole && MediaRules.Takes(AttachmentKind.Photo, ContentTypes.Of(content)) ? null : new Refusal("file", "must be a photo of at most 20 MB.");
}
