using SanYuan.Core.Attachments;

namespace SanYuan.Bot.Channels;

/// <summary>Takes a file that a platform hands out, and no more of it than is kept.</summary>
internal static class MediaDownload
{
    public static async Task<MediaAnswer> SaveAsync(HttpContent content, Stream target, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > MediaRules.MaxBytes)
            return new MediaAnswer(MediaOutcome.TooLarge, "content length");
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        return await BoundedCopy.CopyAsync(body, target, MediaRules.MaxBytes, cancellationToken)
            ? new MediaAnswer(MediaOutcome.Fetched)
            : new MediaAnswer(MediaOutcome.TooLarge, "content");
    }
}
