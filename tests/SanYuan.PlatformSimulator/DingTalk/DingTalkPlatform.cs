using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>The platform's client side: delivers what members do, over the gateway or, with an address, over HTTP.</summary>
public sealed class DingTalkPlatform(SimulatedDingTalk platform, TimeProvider time) : IDisposable
{
    const string Messages = "/v1.0/im/bot/messages/get", Cards = "/v1.0/card/instances/callback";
    const int MostDeliveries = 5;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    long _lastMessageId;

    /// <summary>Where this platform is, for the addresses it hands out.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1:5090");

    public SimulatedDingTalkOptions Options => platform.Options;

    /// <summary>A member writes to the robot.</summary>
    /// <returns>How many deliveries it took; 0 when none was acknowledged.</returns>
    public Task<int> SayAsync(string userId, string text, CancellationToken cancellationToken) => DeliverAsync(Text(userId, text), cancellationToken);

    /// <summary>The message a member writes.</summary>
    public JsonObject Text(string userId, string text) => Message(userId, "text", new JsonObject { ["text"] = new JsonObject { ["content"] = text } });

    /// <summary>Any message of a member's to the robot, in a conversation of the two.</summary>
    public JsonObject Message(string userId, string kind, JsonObject more)
    {
        var (session, until) = platform.Sessions.Begin(userId);
        more["msgId"] = $"msg{Interlocked.Increment(ref _lastMessageId)}==";
        more["msgtype"] = kind;
        (more["conversationId"], more["conversationType"]) = ($"cid-{userId}", "1");
        (more["senderId"], more["senderStaffId"], more["senderNick"], more["senderCorpId"]) = ($"$:LWCP_v1:$${userId}", userId, "somebody", Options.CorpId);
        (more["chatbotCorpId"], more["chatbotUserId"], more["robotCode"]) = (Options.CorpId, "$:LWCP_v1:$$robot", Options.RobotCode);
        more["createAt"] = time.GetUtcNow().ToUnixTimeMilliseconds();
        more["sessionWebhook"] = new Uri(Address, $"{SimulatedDingTalk.SendBySession}?session={session}").ToString();
        more["sessionWebhookExpiredTime"] = until.ToUnixTimeMilliseconds();
        return more;
    }

    /// <summary>Delivers until it is acknowledged, five times at most.</summary>
    /// <returns>How many deliveries it took; 0 when none was acknowledged.</returns>
    public async Task<int> DeliverAsync(JsonNode message, CancellationToken cancellationToken)
    {
        var data = message.ToJsonString();
        for (var delivery = 1; delivery <= MostDeliveries; delivery++)
            if (await AttemptAsync(Messages, data, $"frame-{Guid.NewGuid():N}", cancellationToken) is { Code: 200 })
                return delivery;
        return 0;
    }

    /// <summary>A member taps a button of an interactive card.</summary>
    /// <returns>What the card shows then; null when it was refused.</returns>
    public async Task<string?> TapAsync(string userId, DingTalkSent card, string label, CancellationToken cancellationToken)
    {
        var content = new JsonObject { ["cardPrivateData"] = new JsonObject { ["actionIds"] = new JsonArray("answer"), ["params"] = new JsonObject { ["key"] = card.Buttons[label] } } };
        var tap = new JsonObject { ["type"] = "actionCallback", ["outTrackId"] = card.TrackId, ["corpId"] = Options.CorpId, ["userId"] = userId, ["content"] = content.ToJsonString() };
        if (await AttemptAsync(Cards, tap.ToJsonString(), $"frame-{Guid.NewGuid():N}", cancellationToken) is not { Code: 200 } ack)
            return null;
        var response = JsonDocument.Parse(ack.Data).RootElement;
        response = response.TryGetProperty("response", out var inner) ? inner : response;
        return response.GetProperty("userPrivateData").GetProperty("cardParamMap").GetProperty("answer").GetString();
    }

    /// <summary>One delivery.</summary>
    /// <returns>Null when nothing came back.</returns>
    public async Task<GatewayAck?> AttemptAsync(string topic, string data, string messageId, CancellationToken cancellationToken)
    {
        if (Options.CallbackUrl is { } address)
            return await PostAsync(address, topic, data, cancellationToken);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var connection = await platform.Gateway.AnyAsync(1, either.Token);
            return await connection.AskAsync("CALLBACK", topic, messageId, data, either.Token);
        }
        catch (Exception failure) when (failure is System.Net.WebSockets.WebSocketException or ObjectDisposedException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    async Task<GatewayAck?> PostAsync(Uri address, string topic, string data, CancellationToken cancellationToken)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(data, Encoding.UTF8, "application/json") };
        if (topic == Cards)
        {
            request.Headers.Add("x-ddpaas-signature-timestamp", timestamp);
            request.Headers.Add("x-ddpaas-signature", Sign(platform.Cards.Registered.Secret, timestamp));
        }
        else
        {
            request.Headers.Add("timestamp", timestamp);
            request.Headers.Add("sign", Sign(Options.ClientSecret, $"{timestamp}\n{Options.ClientSecret}"));
        }
        try
        {
            using var answer = await _http.SendAsync(request, cancellationToken);
            return new GatewayAck((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    static string Sign(string key, string data)
    {
        using var hash = new HMACSHA256(Encoding.UTF8.GetBytes(key));
        return Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(data)));
    }
}
