using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.Crypto;

namespace SanYuan.Bot.Channels.DingTalk.Callbacks;

/// <summary>The event subscription over HTTP: encrypted as WeCom's callbacks are, with the app's id within. Every event is acknowledged; none changes anything here.</summary>
internal sealed class DingTalkEvents(IOptions<DingTalkOptions> options, TimeProvider time, ILogger<DingTalkEvents> log)
{
    readonly CallbackCrypto? _crypto = options.Value is { Token.Length: > 0 } set ? new CallbackCrypto(set.Token, set.AesKey, set.ClientId) : null;

    /// <summary>Whether a callback is one of these: they alone are signed in the address.</summary>
    public static bool IsEvent(HttpRequest request) => Value(request, "msg_signature", "signature").Length > 0;

    /// <returns>200 and the encrypted acknowledgement, or the status that says why not.</returns>
    public (int Status, string Response) Take(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (_crypto is null || !PlatformJson.TryRead(body, out var json) || json.Text("encrypt") is not { Length: > 0 } encrypt)
            return (StatusCodes.Status400BadRequest, "");
        var error = _crypto.Open(Value(request, "msg_signature", "signature"), Value(request, "timestamp", "timeStamp"), Value(request, "nonce"), encrypt, out var message);
        if (error == CallbackCryptoError.None)
            return PlatformJson.TryRead(message, out _) ? (StatusCodes.Status200OK, Acknowledge()) : (StatusCodes.Status400BadRequest, "");
        log.EventRefused(error);
        return (StatusCodes.Status401Unauthorized, "");
    }

    string Acknowledge()
    {
        Span<byte> random = stackalloc byte[CallbackCrypto.RandomLength];
        RandomNumberGenerator.Fill(random);
        var nonce = RandomNumberGenerator.GetHexString(8, lowercase: true);
        return Envelope(_crypto!, time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), nonce, random);
    }

    /// <summary>Anything but the word <c>success</c> makes the platform deliver again.</summary>
    internal static string Envelope(CallbackCrypto crypto, string timestamp, string nonce, ReadOnlySpan<byte> random)
    {
        var encrypt = crypto.Encrypt("success", random);
        return JsonSerializer.Serialize(
            new Dictionary<string, string> { ["msg_signature"] = crypto.Sign(timestamp, nonce, encrypt), ["timeStamp"] = timestamp, ["nonce"] = nonce, ["encrypt"] = encrypt },
            PlatformJson.Writing);
    }

    static string Value(HttpRequest request, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (request.Query[name].ToString() is { Length: > 0 } value)
                return value;
        return "";
    }
}
