using Microsoft.Extensions.Options;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>The app's access token (document 91039). Whoever keeps asking with a wrong secret is banned for an hour.</summary>
internal sealed class WeComTokens(WeComApi api, IOptions<WeComOptions> options, TimeProvider time, ILogger<WeComTokens> log) : TokenCache(time)
{
    protected override async Task<AccessToken> FetchAsync(CancellationToken cancellationToken)
    {
        var (corp, secret) = (Uri.EscapeDataString(options.Value.CorpId), Uri.EscapeDataString(options.Value.Secret));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"cgi-bin/gettoken?corpid={corp}&corpsecret={secret}");
        var call = await api.CallAsync(request, cancellationToken);
        if (call.Answer is { Code: WeComErrors.Ok, AccessToken: { Length: > 0 } value, ExpiresIn: var seconds })
        {
            log.TokenFetched(Usable(TimeSpan.FromSeconds(seconds)));
            return Good(value, TimeSpan.FromSeconds(seconds));
        }
        var failure = Failure(call);
        log.TokenFailed(failure.Category, failure.Detail);
        return Failed(failure);
    }

    // No message has been sent yet, so that nothing about it is unknown.
    static SendResult Failure(WeComCall call) => call switch
    {
        { Answer: { Code: not WeComErrors.Ok } answer } => WeComErrors.OfToken(answer.Code),
        { Failure: { Category: not SendCategory.Unknown } failure } => failure,
        _ => new SendResult(SendCategory.Retry, call.Failure?.Detail ?? "answer without a token"),
    };
}
