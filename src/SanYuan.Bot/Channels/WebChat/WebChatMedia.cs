using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>Hands what the page has uploaded to the media pump.</summary>
internal sealed class WebChatMedia(SpoolFolder spool) : IMediaSource
{
    public string Channel => ChannelNames.WebChat;

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
}
