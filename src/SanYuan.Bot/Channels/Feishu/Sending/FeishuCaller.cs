namespace SanYuan.Bot.Channels.Feishu.Sending;

/// <summary>A call that needs the app's token: made once more with a new one where the platform refuses the one at hand.</summary>
internal sealed class FeishuCaller(FeishuApi api, FeishuTokens tokens, ILogger<FeishuCaller> log)
{
    /// <param name="path">Relative to the API.</param>
    /// <param name="body">Null: the path is only read.</param>
    public async Task<FeishuCall> CallAsync(string path, object? body, CancellationToken cancellationToken)
    {
        for (var isLast = false; ; isLast = true)
        {
            var token = await tokens.GetAsync(cancellationToken);
            if (token.Failure is not null)
                return new FeishuCall(null, token.Failure);
            var call = await api.CallAsync(path, body, token, cancellationToken);
            if (call.Answer is not { } answer || !FeishuErrors.IsTokenRefused(answer))
                return call;
            log.TokenRefused();
            tokens.Drop(token);
            if (isLast)
                return call;
        }
    }
}
