using SanYuan.Core.Attachments;
using SanYuan.Storage.Attachments;

namespace SanYuan.Bot.Media;

/// <summary>Brings the content of one attachment into our folder, if it is what it should be.</summary>
internal sealed class MediaFetch(MediaFiles files, IEnumerable<IMediaSource> sources, ILogger<MediaFetch> logger)
{
    readonly Dictionary<string, IMediaSource> _sources = sources.ToDictionary(source => source.Channel, StringComparer.Ordinal);

    /// <summary>After the answer is on record.</summary>
    public void Release(AttachmentDraft attachment)
    {
        if (_sources.TryGetValue(attachment.Source.Channel, out var source))
            source.Release(attachment.Content.MediaId);
    }

    /// <returns>With content only when it was fetched and taken; it is on disk then.</returns>
    public async Task<(MediaAnswer Answer, StoredMedia? Media)> FetchAsync(AttachmentDraft attachment, CancellationToken cancellationToken)
    {
        // The channel may be switched off today and on again tomorrow.
        if (!_sources.TryGetValue(attachment.Source.Channel, out var source))
            return (new MediaAnswer(MediaOutcome.Later, "channel is off"), null);
        try
        {
            await using var draft = files.Begin();
            var answer = await source.FetchAsync(attachment.Content.MediaId, draft.Stream, cancellationToken);
            if (answer.Outcome != MediaOutcome.Fetched)
                return (answer, null);
            var type = ContentTypes.Of(draft.Stream);
            if (!MediaRules.Takes(attachment.Content.Kind, type))
                return (new MediaAnswer(MediaOutcome.NotTaken, type ?? "unknown content"), null);
            var (hash, size) = await draft.KeepAsync(cancellationToken);
            return (answer, new StoredMedia(hash, size, type!));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.FolderFailed(fault);
            return (new MediaAnswer(MediaOutcome.Later, "media folder"), null);
        }
    }
}
