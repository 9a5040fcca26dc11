using System.Net;
using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>One HTTP call to the platform; what goes wrong on the way becomes a <see cref="SendResult"/>.</summary>
internal sealed class WeComApi(IHttpClientFactory clients, TimeProvider time)
{
    public const string ClientName = "wecom";

    static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);
    static readonly TimeSpan ProxyBlock = TimeSpan.FromSeconds(60);

    public async Task<WeComCall> CallAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CallLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, either.Token);
            if (response.StatusCode != HttpStatusCode.OK)
                return new WeComCall(null, OfStatus(response.StatusCode));
            return new WeComCall(await response.Content.ReadFromJsonAsync<WeComAnswer>(either.Token) ?? throw new JsonException(), null);
        }
        catch (HttpRequestException failure)
        {
            return new WeComCall(null, OfTransport(failure.HttpRequestError));
        }
        catch (JsonException)
        {
            return new WeComCall(null, new SendResult(SendCategory.Unknown, "answer is not the platform's"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WeComCall(null, new SendResult(SendCategory.Unknown, "no answer in time"));
        }
    }

    static SendResult OfTransport(HttpRequestError error) => error is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        ? new SendResult(SendCategory.Retry, $"not connected: {error}")
        : new SendResult(SendCategory.Unknown, $"connection lost: {error}");

    // The platform itself says 200; another status comes from its gateway, or from a proxy of ours.
    static SendResult OfStatus(HttpStatusCode status) => (int)status switch
    {
        429 => new SendResult(SendCategory.Wait, "http 429") { RetryAfter = ProxyBlock },
        408 or >= 500 => new SendResult(SendCategory.Unknown, $"http {(int)status}"),
        _ => new SendResult(SendCategory.Alert, $"http {(int)status}"),
    };
}
