using System.Collections.Concurrent;

namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>What messages carry: handed out to who names the message and the key.</summary>
public sealed class FeishuFiles
{
    readonly ConcurrentDictionary<(string Message, string Key), (byte[] Content, bool IsPicture)> _files = new();
    readonly ConcurrentDictionary<string, (byte[] Content, bool IsPicture)> _loose = new();

    /// <summary>A member's file, to be put into a message.</summary>
    /// <returns>Its key.</returns>
    public string Add(byte[] content, bool isPicture)
    {
        var key = $"{(isPicture ? "img" : "file")}_v3_{Guid.NewGuid():N}";
        _loose[key] = (content, isPicture);
        return key;
    }

    /// <summary>A message carries whatever of these it names.</summary>
    internal void Attach(string message, string content)
    {
        foreach (var (key, file) in _loose)
            if (content.Contains(key, StringComparison.Ordinal))
                _files[(message, key)] = file;
    }

    internal IResult Get(string message, string key, string type) =>
        !_files.TryGetValue((message, key), out var file) ? FeishuRefusal.Of(StatusCodes.Status400BadRequest, 234003)
        : file.IsPicture != (type == "image") ? FeishuRefusal.Of(StatusCodes.Status400BadRequest, 234001)
        : Results.File(file.Content, "application/octet-stream");
}
