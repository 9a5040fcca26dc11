using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SanYuan.Bot.Channels.Feishu.Callbacks;

internal enum FeishuForm
{
    /// <summary>The platform asks whether the address is ours (url_verification).</summary>
    Challenge,

    /// <summary>Of the schema 2.0: a message, a tap, and whatever else was subscribed.</summary>
    Event,

    /// <summary>A tap in the form that cards' callbacks had before.</summary>
    OldCard,
}

/// <summary>What a callback holds, with 200; or the status that says why nothing is taken from it.</summary>
internal readonly record struct Opened(int Status, FeishuForm Form, JsonElement Json);

/// <summary>Verifies a callback, and opens it.</summary>
internal sealed class FeishuOpener(FeishuSign sign, IOptions<FeishuOptions> options, ILogger<FeishuOpener> log)
{
    readonly FeishuCipher _cipher = new(options.Value.EncryptKey);

    public Opened Open(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var signature = sign.Judge(request, body.Span);
        if (signature is FeishuSignature.Wrong or FeishuSignature.Stale)
            return Refuse(signature == FeishuSignature.Wrong ? "wrong signature" : "its moment is hours away");
        var isRead = TryRead(body, out var json, out var wasSealed);
        if (isRead && json.Text("type") == "url_verification" && IsOurToken(json.Text("token")))
            return new Opened(StatusCodes.Status200OK, FeishuForm.Challenge, json);
        // Whatever is unsigned is refused alike: it would otherwise tell something about what it can be decrypted to.
        if (signature == FeishuSignature.None)
            return Refuse("no signature");
        if (!isRead)
            return Failed(StatusCodes.Status400BadRequest);
        if (!Has(json, "header") && Has(json, "action"))
            return new Opened(StatusCodes.Status200OK, FeishuForm.OldCard, json);
        return signature == FeishuSignature.OldCard ? Refuse("an old signature of what is no card's") : OpenEvent(json, wasSealed);
    }

    Opened OpenEvent(JsonElement json, bool wasSealed)
    {
        if (!wasSealed)
            return Failed(StatusCodes.Status400BadRequest);
        var header = json.Inner("header");
        if (IsOurToken(header.Text("token")) && header.Text("app_id") == options.Value.AppId)
            return new Opened(StatusCodes.Status200OK, FeishuForm.Event, json);
        log.NotOurs();
        return Failed(StatusCodes.Status401Unauthorized);
    }

    bool TryRead(ReadOnlyMemory<byte> body, out JsonElement json, out bool wasSealed)
    {
        wasSealed = false;
        if (!PlatformJson.TryRead(body, out json) || json.Text("encrypt") is not { Length: > 0 } encrypt)
            return json.ValueKind == JsonValueKind.Object;
        wasSealed = true;
        return _cipher.TryOpen(encrypt, out var plain) && PlatformJson.TryRead(plain, out json);
    }

    bool IsOurToken(string token) => FeishuSign.Matches(options.Value.VerificationToken, token);

    static bool Has(JsonElement json, string name) => json.Inner(name).ValueKind == JsonValueKind.Object;

    Opened Refuse(string reason)
    {
        log.CallbackRefused(reason);
        return Failed(StatusCodes.Status401Unauthorized);
    }

    static Opened Failed(int status) => new(status, default, default);
}
