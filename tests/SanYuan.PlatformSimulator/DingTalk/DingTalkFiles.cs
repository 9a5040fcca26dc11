using System.Collections.Concurrent;

namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>Files by the code that came with a message, and by the address the code is exchanged for.</summary>
public sealed class DingTalkFiles
{
    readonly ConcurrentDictionary<string, byte[]> _files = new();

    /// <summary>A member's file, as a message carries it.</summary>
    /// <returns>Its download code, as long as those of the field.</returns>
    public string Add(byte[] content)
    {
        var code = $"{Guid.NewGuid():N}{new string('+', 600)}/=";
        _files[code] = content;
        return code;
    }

    /// <summary>From now on the platform does not know it.</summary>
    public void Expire(string code) => _files.TryRemove(code, out _);

    internal IResult Exchange(string robotCode, string code, SimulatedDingTalkOptions options, HttpRequest request) =>
        robotCode != options.RobotCode ? DingTalkRefusal.Of(400, "invalidParameter.robotCode.auth")
        : !_files.ContainsKey(code) ? DingTalkRefusal.Of(400, "invalidParameter.downloadCode.invalid")
        : Results.Json(new { downloadUrl = $"{request.Scheme}://{request.Host}/dingtalk-files?code={Uri.EscapeDataString(code)}" });

    internal IResult Get(string code) => _files.TryGetValue(code, out var content) ? Results.File(content, "application/octet-stream") : Results.StatusCode(403);
}
