using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace SanYuan.Bot.Channels.DingTalk.Streaming;

/// <summary>What the gateway sends: JSON whose data is JSON once more, as a string.</summary>
internal sealed record GatewayFrame(string Type, string Topic, string MessageId, string Data)
{
    public const string System = "SYSTEM", Event = "EVENT", Callback = "CALLBACK";

    public const string Messages = "/v1.0/im/bot/messages/get", Cards = "/v1.0/card/instances/callback";

    /// <returns>False when it is no frame.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out GatewayFrame? frame)
    {
        frame = null;
        if (!PlatformJson.TryRead(json, out var root) || root.Text("type") is not { Length: > 0 } type)
            return false;
        var headers = root.Inner("headers");
        frame = new GatewayFrame(type, headers.Text("topic"), headers.Text("messageId"), root.Text("data"));
        return true;
    }

    /// <summary>The acknowledgement of this frame.</summary>
    /// <param name="code">200 taken, 400 not understood, 404 not ours, 500 bring it again.</param>
    /// <param name="data">JSON.</param>
    public byte[] Acknowledge(int code, string data) => JsonSerializer.SerializeToUtf8Bytes(
        new { code, headers = new { messageId = MessageId, contentType = "application/json" }, message = code == StatusCodes.Status200OK ? "OK" : "not taken", data }, PlatformJson.Writing);
}
