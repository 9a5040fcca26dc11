using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>One HTTP call to the platform; what goes wrong on the way becomes a <see cref="SendResult"/>.</summary>
internal sealed class DingTalkApi(IHttpClientFactory clients, TimeProvider time)
{
    public const string ClientName = "dingtalk";

    /// <summary>No answer of the platform's comes near.</summary>
    const int LongestAnswer = 256 * 1024;

    /// <param name="address">Relative to the API, or whole.</param>
    /// <param name="body">Written as JSON.</param>
    /// <param name="token">Null for calls without.</param>
    public async Task<DingTalkCall> PostAsync(Uri address, object body, AccessToken? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body, options: PlatformJson.Writing) };
        // Otherwise the gateway answers in XML.
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypeNames.Application.Json));
        if (token is not null)
            request.Headers.Add("x-acs-dingtalk-access-token", token.Value);
        var (answer, failure) = await PlatformCall.MakeAsync(limited => SendAsync(request, limited), time, cancellationToken);
        return new DingTalkCall(answer, failure);
    }

    async Task<(DingTalkAnswer? Answer, SendResult? Failure)> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var text = new MemoryStream();
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var isWhole = await BoundedCopy.CopyAsync(body, text, LongestAnswer, cancellationToken);
        if (isWhole && PlatformJson.TryRead(text.GetBuffer().AsMemory(0, (int)text.Length), out var json))
            return (new DingTalkAnswer((int)response.StatusCode, json), null);
        // A refusal is one whatever it says; what is called a success must be the platform's.
        return response.IsSuccessStatusCode ? throw new JsonException() : (new DingTalkAnswer((int)response.StatusCode, default), null);
    }
}
