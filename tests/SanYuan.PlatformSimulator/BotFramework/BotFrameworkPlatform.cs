using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SanYuan.PlatformSimulator.BotFramework;

/// <summary>The platform's client side: delivers what members do, as Teams writes it, until it is acknowledged.</summary>
public sealed class BotFrameworkPlatform(SimulatedBotFramework platform, TimeProvider time) : IDisposable
{
    const int MostDeliveries = 5;

    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    long _lastId = 1612345678900;

    /// <summary>Where this platform is, for the addresses it names.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1:5090");

    public SimulatedBotFrameworkOptions Options => platform.Options;

    public string ServiceUrl => new Uri(Address, SimulatedBotFramework.Connector + "/").ToString();

    /// <summary>A member's id in the organisation's directory.</summary>
    public static string AccountOf(string member) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(member)).AsSpan(0, 16)).ToString();

    /// <summary>A member writes to the bot.</summary>
    /// <returns>How many deliveries it took; 0 when none was acknowledged.</returns>
    public Task<int> SayAsync(string member, string text, CancellationToken cancellationToken) => DeliverAsync(Text(member, text), cancellationToken);

    public JsonObject Text(string member, string text) => Activity(member, new JsonObject { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" });

    /// <summary>A member sends a photo, as Teams' phones do: the picture, and an empty HTML beside it.</summary>
    public JsonObject Photo(string member, byte[] content) => Activity(member, new JsonObject
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = new Uri(Address, SimulatedBotFramework.FileAt(platform.Desk.AddFile(content))).ToString() },
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<div><img alt=\"image\"></div>" }),
    });

    /// <summary>A member taps a button: what they would have written is shown, and the button's data comes with it (messageBack).</summary>
    public JsonObject Tap(string member, BotFrameworkSent card, string label)
    {
        var data = card.Buttons[label].DeepClone().AsObject();
        var shown = data["msteams"]?["text"]?.GetValue<string>();
        data.Remove("msteams");
        return Activity(member, new JsonObject { ["type"] = "message", ["text"] = shown, ["value"] = data });
    }

    /// <summary>Any activity of a member's, in a conversation of the two.</summary>
    public JsonObject Activity(string member, JsonObject more)
    {
        more["id"] = $"{Interlocked.Increment(ref _lastId)}";
        (more["timestamp"], more["channelId"], more["serviceUrl"], more["locale"]) = ($"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ}", "msteams", ServiceUrl, "zh-CN");
        more["from"] = new JsonObject { ["id"] = ConnectorDesk.IdOf(member), ["name"] = "somebody", ["aadObjectId"] = AccountOf(member) };
        more["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = Options.TenantId, ["id"] = ConnectorDesk.ConversationOf(member) };
        more["recipient"] = new JsonObject { ["id"] = $"28:{Options.AppId}", ["name"] = "三员" };
        more["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Options.TenantId } };
        return more;
    }

    /// <summary>Delivers until it is acknowledged, five times at most.</summary>
    /// <returns>How many deliveries it took; 0 when none was acknowledged.</returns>
    public async Task<int> DeliverAsync(JsonNode activity, CancellationToken cancellationToken)
    {
        for (var delivery = 1; delivery <= MostDeliveries; delivery++)
            if (await AttemptAsync(activity, platform.Signing.Sign(ServiceUrl), cancellationToken) == 200)
                return delivery;
        return 0;
    }

    /// <summary>One delivery.</summary>
    /// <param name="token">Null: none is brought.</param>
    /// <returns>The status; 0 when nothing came back.</returns>
    public async Task<int> AttemptAsync(JsonNode activity, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Options.CallbackUrl) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        try
        {
            using var answer = await _http.SendAsync(request, cancellationToken);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    public void Dispose() => _http.Dispose();
}
