using Microsoft.Extensions.Options;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu.Sending;

/// <summary>The app's access token within its company (tenant_access_token/internal). In the last half hour of one the platform hands out another, and both are good.</summary>
internal sealed class FeishuTokens(FeishuApi api, IOptions<FeishuOptions> options, TimeProvider time, ILogger<FeishuTokens> log) : TokenCache(time)
{
    const string Path = "open-apis/auth/v3/tenant_access_token/internal";

    protected override async Task<AccessToken> FetchAsync(CancellationToken cancellationToken)
    {
        var call = await api.CallAsync(Path, new { app_id = options.Value.AppId, app_secret = options.Value.AppSecret }, null, cancellationToken);
        if (call.Answer is { IsOk: true } answer && answer.Body.Text("tenant_access_token") is { Length: > 0 } value && int.TryParse(answer.Body.Text("expire"), out var seconds))
        {
            log.TokenFetched(Usable(TimeSpan.FromSeconds(seconds)));
            return Good(value, TimeSpan.FromSeconds(seconds));
        }
        var failure = FeishuErrors.OfOther(call);
        // Here it is not the token that is refused but the app's own secret.
        if (call.Answer is { } refused && FeishuErrors.IsTokenRefused(refused))
            failure = failure with { Category = SendCategory.Alert };
        log.TokenFailed(failure.Category, failure.Detail);
        return Failed(failure);
    }
}
