namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>A call that needs the app's token: made once more with a new one where the platform refuses the one at hand.</summary>
internal sealed class WeComCaller(WeComApi api, WeComTokens tokens, ILogger<WeComCaller> log)
{
    /// <param name="request">Made anew for each call.</param>
    public async Task<WeComCall> CallAsync(Func<AccessToken, HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        for (var isLast = false; ; isLast = true)
        {
            var token = await tokens.GetAsync(cancellationToken);
            if (token.Failure is not null)
                return new WeComCall(null, token.Failure);
            using var message = request(token);
            var call = await api.CallAsync(message, cancellationToken);
            if (call.Answer is not { Code: var code } || !WeComErrors.IsTokenRefused(code))
                return call;
            log.TokenRefused(code);
            tokens.Drop(token);
            if (isLast)
                return call;
        }
    }
}
