namespace SanYuan.Core.Attachments;

/// <summary>What became of fetching content from a platform.</summary>
public enum MediaOutcome
{
    Fetched,

    /// <summary>The platform does not have it any more, or never had.</summary>
    Gone,

    /// <summary>Over <see cref="MediaRules.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>Content of a kind that is not taken.</summary>
    NotTaken,

    /// <summary>Not now: the platform, the way to it, or our disk.</summary>
    Later,
}

/// <param name="Detail">A short reason without personal data; null when fetched.</param>
public sealed record MediaAnswer(MediaOutcome Outcome, string? Detail = null);

/// <summary>Hands out the content of messages of one platform. Never throws for a platform's fault: that is a <see cref="MediaAnswer"/>.</summary>
public interface IMediaSource
{
    /// <summary>One of <see cref="Messaging.ChannelNames"/>.</summary>
    string Channel { get; }

    /// <summary>Writes the content to <paramref name="target"/>, never more than <see cref="MediaRules.MaxBytes"/>.</summary>
    Task<MediaAnswer> FetchAsync(string mediaId, Stream target, CancellationToken cancellationToken);

    /// <summary>What became of the content is on record and it will not be asked for again; a source that keeps it for us alone can let it go.</summary>
    /// <remarks>Not called when the process dies just before: such a source needs an end of its own.</remarks>
    void Release(string mediaId)
    {
    }
}
