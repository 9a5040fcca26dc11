using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.County;

/// <summary>A platform that hands out content as the test wants; a small JPEG unless told otherwise.</summary>
internal sealed class TestMedia : IMediaSource
{
    public static readonly byte[] Jpeg = [0xff, 0xd8, 0xff, 0xe0, .. "a picture of a meeting"u8];

    public string Channel => ChannelNames.WeCom;

    public List<string> Asked { get; } = [];

    public byte[] Content { get; set; } = Jpeg;

    /// <summary>Instead of the content.</summary>
    public MediaAnswer? Failure { get; set; }

    /// <summary>Thrown instead of an answer.</summary>
    public Exception? Fault { get; set; }

    public async Task<MediaAnswer> FetchAsync(string mediaId, Stream target, CancellationToken cancellationToken)
    {
        Asked.Add(mediaId);
        if (Fault is not null)
            throw Fault;
        if (Failure is not null)
            return Failure;
        await target.WriteAsync(Content, cancellationToken);
        return new MediaAnswer(MediaOutcome.Fetched);
    }
}
