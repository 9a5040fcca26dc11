using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu.Sending;

/// <summary>One HTTP call to the platform; what goes wrong on the way becomes a <see cref="SendResult"/>.</summary>
internal sealed class FeishuApi(IHttpClientFactory clients, TimeProvider time)
{
    public const string ClientName = "feishu";

    /// <summary>No answer of the platform's comes near.</summary>
    const int LongestAnswer = 256 * 1024;

    /// <param name="path">Relative to the API.</param>
    /// <param name="body">Written as JSON; null: the path is only read.</param>
    /// <param name="token">Null for calls without.</param>
    public async Task<FeishuCall> CallAsync(string path, object? body, AccessToken? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = body is null ? null : JsonContent.Create(body, options: PlatformJson.Writing),
        };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        var (answer, failure) = await PlatformCall.MakeAsync(limited => SendAsync(request, limited), time, cancellationToken);
        return new FeishuCall(answer, failure);
    }

    async Task<(FeishuAnswer? Answer, SendResult? Failure)> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return (await ReadAsync(response, LongestAnswer, cancellationToken), null);
    }

    /// <exception cref="JsonException">It is called a success and is not the platform's.</exception>
    public static async Task<FeishuAnswer> ReadAsync(HttpResponseMessage response, int longest, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var isWhole = await BoundedCopy.CopyAsync(body, text, longest, cancellationToken);
        if (isWhole && PlatformJson.TryRead(text.GetBuffer().AsMemory(0, (int)text.Length), out var json))
            return new FeishuAnswer((int)response.StatusCode, json, Pause(response));
        // A refusal is one whatever it says; what is called a success must be the platform's.
        return response.IsSuccessStatusCode ? throw new JsonException() : new FeishuAnswer((int)response.StatusCode, default, Pause(response));
    }

    static TimeSpan? Pause(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-ogw-ratelimit-reset", out var values) && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Max(1, seconds))
            : null;
}
