using System.Net;
using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>One HTTP call to the platform; what goes wrong on the way becomes a <see cref="SendResult"/>.</summary>
internal sealed class WeComApi(IHttpClientFactory clients, TimeProvider time)
{
    public const string ClientName = "wecom";

    static readonly TimeSpan ProxyBlock = TimeSpan.FromSeconds(60);

    public async Task<WeComCall> CallAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (answer, failure) = await PlatformCall.MakeAsync(token => SendAsync(request, token), time, cancellationToken);
        return new WeComCall(answer, failure);
    }

    async Task<(WeComAnswer? Answer, SendResult? Failure)> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
            return (null, OfStatus(response.StatusCode));
        return (await response.Content.ReadFromJsonAsync<WeComAnswer>(cancellationToken) ?? throw new JsonException(), null);
    }

    // The platform itself says 200; another status comes from its gateway, or from a proxy of ours.
    static SendResult OfStatus(HttpStatusCode status) => (int)status switch
    {
        429 => new SendResult(SendCategory.Wait, "http 429") { RetryAfter = ProxyBlock },
        408 or >= 500 => new SendResult(SendCategory.Unknown, $"http {(int)status}"),
        _ => new SendResult(SendCategory.Alert, $"http {(int)status}"),
    };
}
