using Microsoft.Extensions.Options;

namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>The app's access token (oauth2/accessToken).</summary>
internal sealed class DingTalkTokens(DingTalkApi api, IOptions<DingTalkOptions> options, TimeProvider time, ILogger<DingTalkTokens> log) : TokenCache(time)
{
    static readonly Uri Address = new("v1.0/oauth2/accessToken", UriKind.Relative);

    protected override async Task<AccessToken> FetchAsync(CancellationToken cancellationToken)
    {
        var call = await api.PostAsync(Address, new { appKey = options.Value.ClientId, appSecret = options.Value.ClientSecret }, null, cancellationToken);
        // The lifetime's name is this interface's own: expireIn.
        if (call.Answer is { IsOk: true } answer && answer.Body.Text("accessToken") is { Length: > 0 } value && int.TryParse(answer.Body.Text("expireIn"), out var seconds))
        {
            log.TokenFetched(Usable(TimeSpan.FromSeconds(seconds)));
            return Good(value, TimeSpan.FromSeconds(seconds));
        }
        var failure = DingTalkErrors.OfOther(call);
        // Here it is not the token that is refused but the app's own secret.
        if (call.Answer is { } refused && DingTalkErrors.IsTokenRefused(refused))
            failure = failure with { Category = Core.Messaging.SendCategory.Alert };
        log.TokenFailed(failure.Category, failure.Detail);
        return Failed(failure);
    }
}
