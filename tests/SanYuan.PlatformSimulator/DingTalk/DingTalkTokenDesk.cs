namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>Access tokens: one for the app, the same while it is valid.</summary>
public sealed class DingTalkTokenDesk(SimulatedDingTalkOptions options, TimeProvider time)
{
    readonly Lock _gate = new();
    string? _current;
    DateTimeOffset _expires;
    int _issued;

    /// <summary>Seconds a new token is good for.</summary>
    public int Lifetime { get; set; } = 7200;

    /// <summary>Forgets the token: calls with it are refused.</summary>
    public void RevokeAll()
    {
        lock (_gate)
            _current = null;
    }

    internal IResult Issue(string appKey, string appSecret)
    {
        if (appKey != options.ClientId || appSecret != options.ClientSecret)
            return DingTalkRefusal.Of(400, "invalidClientIdOrSecret");
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_current is null || now >= _expires)
                (_current, _expires) = ($"simulated-dingtalk-token-{++_issued}", now.AddSeconds(Lifetime));
            return Results.Json(new { accessToken = _current, expireIn = (int)(_expires - now).TotalSeconds });
        }
    }

    internal bool IsGood(string token)
    {
        lock (_gate)
            return token.Length > 0 && token == _current && time.GetUtcNow() < _expires;
    }
}
