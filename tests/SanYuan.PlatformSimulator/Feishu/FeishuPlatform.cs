using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>What came back for a callback.</summary>
public sealed record FeishuResponse(HttpStatusCode Status, string Body);

/// <summary>The platform's client side: delivers what members do.</summary>
public sealed class FeishuPlatform(SimulatedFeishu platform, TimeProvider time) : IDisposable
{
    /// <summary>At once, and after 15 seconds, 5 minutes, an hour and 6 hours.</summary>
    const int MostDeliveries = 5;

    /// <summary>The platform escapes no more than it must: its own package signs what it reads once more.</summary>
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    readonly FeishuPeerCrypto _crypto = new(platform.Options.EncryptKey, platform.Options.VerificationToken);
    long _last;

    public SimulatedFeishuOptions Options => platform.Options;

    public FeishuPeerCrypto Crypto => _crypto;

    /// <summary>A member writes to the robot.</summary>
    /// <returns>How many deliveries it took; 0 when none was acknowledged.</returns>
    public Task<int> SayAsync(string account, string text, CancellationToken cancellationToken) => DeliverAsync(Text(account, text), cancellationToken);

    public JsonObject Text(string account, string text) => Message(account, "text", new JsonObject { ["text"] = text });

    public JsonObject Photo(string account, byte[] content) => Message(account, "image", new JsonObject { ["image_key"] = platform.Files.Add(content, isPicture: true) });

    /// <summary>Any message of a member's to the robot, in a conversation of the two.</summary>
    public JsonObject Message(string account, string kind, JsonObject content)
    {
        var number = Interlocked.Increment(ref _last);
        var message = new JsonObject
        {
            ["message_id"] = $"om_in{number}",
            ["create_time"] = Milliseconds(),
            ["chat_id"] = $"oc_{account}",
            ["chat_type"] = "p2p",
            ["message_type"] = kind,
            ["content"] = content.ToJsonString(Plain),
        };
        platform.Files.Attach($"om_in{number}", content.ToJsonString());
        var sender = new JsonObject { ["sender_id"] = Ids(account), ["sender_type"] = "user", ["tenant_key"] = Options.TenantKey };
        return Event("im.message.receive_v1", new JsonObject { ["sender"] = sender, ["message"] = message });
    }

    /// <summary>Delivers until it is acknowledged, as often as the platform does.</summary>
    /// <returns>How many deliveries it took; 0 when none was acknowledged.</returns>
    public async Task<int> DeliverAsync(JsonNode message, CancellationToken cancellationToken)
    {
        for (var delivery = 1; delivery <= MostDeliveries; delivery++)
            if (await PostAsync(Sealed(message.ToJsonString()), cancellationToken) is { Status: HttpStatusCode.OK })
                return delivery;
        return 0;
    }

    /// <summary>A member taps a button of a card.</summary>
    public JsonObject Tap(string account, FeishuSent card, string label)
    {
        var action = new JsonObject { ["value"] = JsonNode.Parse(card.Buttons[label]), ["tag"] = "button" };
        var context = new JsonObject { ["open_message_id"] = card.MessageId, ["open_chat_id"] = $"oc_{account}" };
        var person = Ids(account);
        person["tenant_key"] = Options.TenantKey;
        return Event("card.action.trigger", new JsonObject { ["operator"] = person, ["token"] = "c-simulated", ["action"] = action, ["host"] = "im_message", ["context"] = context });
    }

    /// <summary>The same in the form that cards' callbacks had before: plain, signed with the verification token.</summary>
    public HttpRequestMessage OldTap(string account, FeishuSent card, string label)
    {
        var body = Ids(account);
        (body["open_message_id"], body["tenant_key"], body["token"]) = (card.MessageId, Options.TenantKey, $"c-{Interlocked.Increment(ref _last)}");
        body["action"] = new JsonObject { ["value"] = JsonNode.Parse(card.Buttons[label]), ["tag"] = "button" };
        var (text, timestamp) = (body.ToJsonString(Plain), Seconds());
        return Request(text, timestamp, _crypto.SignOld(timestamp, "nonce", text));
    }

    /// <summary>An event, encrypted and signed.</summary>
    public HttpRequestMessage Sealed(string json)
    {
        var (body, timestamp) = (Envelope(json), Seconds());
        return Request(body, timestamp, _crypto.Sign(timestamp, "nonce", body));
    }

    /// <summary>The body of an encrypted callback.</summary>
    public string Envelope(string json) => JsonSerializer.Serialize(new { encrypt = _crypto.Encrypt(json) }, Plain);

    /// <param name="signature">Null: the platform asks whether the address is ours.</param>
    public HttpRequestMessage Request(string body, string timestamp, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Options.CallbackUrl) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (signature is null)
            return request;
        request.Headers.Add("X-Lark-Request-Timestamp", timestamp);
        request.Headers.Add("X-Lark-Request-Nonce", "nonce");
        request.Headers.Add("X-Lark-Signature", signature);
        return request;
    }

    /// <returns>Null when nothing came back.</returns>
    public async Task<FeishuResponse?> PostAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
            try
            {
                using var answer = await _http.SendAsync(request, cancellationToken);
                return new FeishuResponse(answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
            }
            catch (HttpRequestException)
            {
                return null;
            }
    }

    public string Seconds() => time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _http.Dispose();

    JsonObject Event(string type, JsonObject body) => new()
    {
        ["schema"] = "2.0",
        ["header"] = new JsonObject
        {
            ["event_id"] = $"event{Interlocked.Increment(ref _last)}",
            ["event_type"] = type,
            ["create_time"] = Milliseconds(),
            ["token"] = Options.VerificationToken,
            ["app_id"] = Options.AppId,
            ["tenant_key"] = Options.TenantKey,
        },
        ["event"] = body,
    };

    static JsonObject Ids(string account) => new() { ["union_id"] = $"on_{account}", ["user_id"] = account, ["open_id"] = $"ou_{account}" };

    string Milliseconds() => time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
