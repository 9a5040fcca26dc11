using System.Text;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Rehearsal.Stage;

/// <summary>The photos people take: one picture for each name, so that a picture sent twice is the same byte for byte.</summary>
internal sealed class Album : IMediaSource
{
    static readonly byte[] JpegStart = [0xff, 0xd8, 0xff, 0xe0];

    public string Channel => ChannelNames.WebChat;

    public async Task<MediaAnswer> FetchAsync(string mediaId, Stream target, CancellationToken cancellationToken)
    {
        await target.WriteAsync(JpegStart, cancellationToken);
        await target.WriteAsync(Encoding.UTF8.GetBytes(mediaId), cancellationToken);
        return new MediaAnswer(MediaOutcome.Fetched);
    }
}
