namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>Access tokens: one for the app, the same while it is valid.</summary>
public sealed class SimulatedTokens(SimulatedWeComOptions options, TimeProvider time)
{
    const int InvalidSecret = 40001, InvalidCorp = 40013, InvalidToken = 40014, MissingToken = 41001, ExpiredToken = 42001;

    readonly Lock _gate = new();
    readonly HashSet<string> _expired = [];
    string? _current;
    DateTimeOffset _expires;
    int _issued;

    /// <summary>Seconds a new token is good for.</summary>
    public int Lifetime { get; set; } = 7200;

    internal object Issue(string? corpId, string? secret)
    {
        if (corpId != options.CorpId)
            return WeComAnswer.Error(InvalidCorp);
        if (secret != options.Secret)
            return WeComAnswer.Error(InvalidSecret);
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_current is null || now >= _expires)
            {
                Retire();
                _current = $"simulated-token-{++_issued}";
                _expires = now.AddSeconds(Lifetime);
            }
            return new { errcode = 0, errmsg = "ok", access_token = _current, expires_in = (int)(_expires - now).TotalSeconds };
        }
    }

    /// <returns>0, or the platform's error code.</returns>
    internal int Check(string token)
    {
        lock (_gate)
        {
            if (_current is not null && time.GetUtcNow() >= _expires)
                Retire();
            return token.Length == 0 ? MissingToken : token == _current ? 0 : _expired.Contains(token) ? ExpiredToken : InvalidToken;
        }
    }

    /// <summary>Ends the token before its time: calls with it get 42001.</summary>
    public void ExpireAll()
    {
        lock (_gate)
            Retire();
    }

    /// <summary>Forgets the token: calls with it get 40014.</summary>
    public void RevokeAll()
    {
        lock (_gate)
            _current = null;
    }

    void Retire()
    {
        if (_current is not null)
            _expired.Add(_current);
        _current = null;
    }
}
