using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels;

/// <summary>One HTTP call to a platform, within its time; what goes wrong on the way becomes a <see cref="SendResult"/>.</summary>
internal static class PlatformCall
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <param name="call">Sends and reads the answer; a <see cref="JsonException"/> tells that it is not the platform's.</param>
    public static async Task<(T? Answer, SendResult? Failure)> MakeAsync<T>(
        Func<CancellationToken, Task<(T? Answer, SendResult? Failure)>> call, TimeProvider time, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await call(either.Token);
        }
        catch (HttpRequestException failure)
        {
            return (null, OfTransport(failure.HttpRequestError));
        }
        catch (JsonException)
        {
            return (null, new SendResult(SendCategory.Unknown, "answer is not the platform's"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new SendResult(SendCategory.Unknown, "no answer in time"));
        }
    }

    static SendResult OfTransport(HttpRequestError error) => error is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        ? new SendResult(SendCategory.Retry, $"not connected: {error}")
        : new SendResult(SendCategory.Unknown, $"connection lost: {error}");
}
