namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>Tenant access tokens: one for the app, the same until its last half hour.</summary>
public sealed class FeishuTokenDesk(SimulatedFeishuOptions options, TimeProvider time)
{
    static readonly TimeSpan Overlap = TimeSpan.FromMinutes(30);

    readonly Lock _gate = new();
    readonly Dictionary<string, DateTimeOffset> _tokens = [];
    string _current = "";
    int _issued;

    /// <summary>Seconds a new token is good for.</summary>
    public int Lifetime { get; set; } = 7200;

    /// <summary>Forgets every token: calls with them are refused.</summary>
    public void RevokeAll()
    {
        lock (_gate)
            _tokens.Clear();
    }

    internal IResult Issue(string appId, string appSecret)
    {
        if (appId != options.AppId || appSecret != options.AppSecret)
            return FeishuRefusal.Of(StatusCodes.Status200OK, appId != options.AppId ? 10003 : 10014);
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (!_tokens.TryGetValue(_current, out var expires) || expires - now < Overlap)
            {
                _current = $"t-simulated{++_issued}";
                _tokens[_current] = expires = now.AddSeconds(Lifetime);
            }
            return Results.Json(new { code = 0, msg = "ok", tenant_access_token = _current, expire = (int)(expires - now).TotalSeconds });
        }
    }

    /// <returns>0, or the platform's code for what is wrong with it.</returns>
    internal int Judge(string authorization)
    {
        const string scheme = "Bearer ";
        lock (_gate)
            return !authorization.StartsWith(scheme, StringComparison.Ordinal) ? 99991661
                : _tokens.TryGetValue(authorization[scheme.Length..], out var expires) && time.GetUtcNow() < expires ? 0
                : 99991663;
    }
}
