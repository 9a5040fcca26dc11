using System.Text.Json;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.BotFramework.Trust;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.BotFramework.Sending;

/// <summary>The app's access token for the channels' connectors (OAuth 2.0 client credentials).</summary>
internal sealed class BotFrameworkTokens(IHttpClientFactory clients, IOptions<BotFrameworkOptions> options, TimeProvider time, ILogger<BotFrameworkTokens> log) : TokenCache(time)
{
    const string Scope = "https://api.botframework.com/.default";

    readonly TimeProvider _time = time;

    protected override async Task<AccessToken> FetchAsync(CancellationToken cancellationToken)
    {
        var (token, failure) = await PlatformCall.MakeAsync<AccessToken>(AskAsync, _time, cancellationToken);
        if (token is not null)
        {
            log.TokenFetched(token.Until - _time.GetUtcNow());
            return token;
        }
        // Nothing was to be delivered: what became of the call does not matter.
        var result = failure! with { Category = failure.Category == SendCategory.Unknown ? SendCategory.Retry : failure.Category };
        log.TokenFailed(result.Category, result.Detail);
        return Failed(result);
    }

    async Task<(AccessToken? Answer, SendResult? Failure)> AskAsync(CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(PlatformKeys.ClientName);
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", options.Value.AppId), new("client_secret", options.Value.AppPassword), new("scope", Scope),
        ]);
        using var response = await client.PostAsync(new Uri(HttpAddress.Base(options.Value.LoginUrl), $"{options.Value.TokenTenant}/oauth2/v2.0/token"), form, cancellationToken);
        if (!response.IsSuccessStatusCode)
            return (null, BotFrameworkErrors.OfLogin((int)response.StatusCode, response.Headers.RetryAfter));
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("access_token", out var value) && value.GetString() is { Length: > 0 } token
            && json.TryGetProperty("expires_in", out var lifetime) && lifetime.TryGetInt32(out var seconds)
            ? (Good(token, TimeSpan.FromSeconds(seconds)), null)
            : throw new JsonException();
    }
}
