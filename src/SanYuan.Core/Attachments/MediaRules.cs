namespace SanYuan.Core.Attachments;

/// <summary>What content is taken, and how long it is asked for.</summary>
public static class MediaRules
{
    /// <summary>The most that WeCom carries: 20 MB for a file, less for the others.</summary>
    public const long MaxBytes = 20 * 1024 * 1024;

    /// <summary>How long WeCom keeps it (protocol facts A6).</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(10);
    static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <summary>How long to wait after the given number of failures: 10 s, 30 s, 90 s … an hour.</summary>
    public static TimeSpan Delay(int failures)
    {
        var delay = FirstDelay * Math.Pow(3, Math.Min(failures - 1, 10));
        return delay < LongestDelay ? delay : LongestDelay;
    }

    /// <summary>Whether content of a type may stand for an attachment of a kind: a photo must show itself to be a picture.</summary>
    /// <param name="type">As <see cref="ContentTypes.Of"/> found it; null when it knows none.</param>
    public static bool Takes(AttachmentKind kind, string? type) => type is not null && kind switch
    {
        AttachmentKind.Photo => IsA(type, "image/"),
        AttachmentKind.Voice => IsA(type, "audio/"),
        AttachmentKind.Video => IsA(type, "video/"),
        AttachmentKind.File => true,
        _ => false,
    };

    static bool IsA(string type, string family) => type.StartsWith(family, StringComparison.Ordinal);
}
