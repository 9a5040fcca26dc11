namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>A call that needs the app's token: made once more with a new one where the platform refuses the one at hand.</summary>
internal sealed class DingTalkCaller(DingTalkApi api, DingTalkTokens tokens, ILogger<DingTalkCaller> log)
{
    /// <param name="path">Relative to the API.</param>
    public async Task<DingTalkCall> CallAsync(string path, object body, CancellationToken cancellationToken)
    {
        for (var isLast = false; ; isLast = true)
        {
            var token = await tokens.GetAsync(cancellationToken);
            if (token.Failure is not null)
                return new DingTalkCall(null, token.Failure);
            var call = await api.PostAsync(new Uri(path, UriKind.Relative), body, token, cancellationToken);
            if (call.Answer is not { } answer || !DingTalkErrors.IsTokenRefused(answer))
                return call;
            log.TokenRefused();
            tokens.Drop(token);
            if (isLast)
                return call;
        }
    }
}
