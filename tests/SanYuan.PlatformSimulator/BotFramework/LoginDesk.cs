namespace SanYuan.PlatformSimulator.BotFramework;

/// <summary>The organisation's directory: hands out the bot's access tokens.</summary>
public sealed class LoginDesk(SimulatedBotFrameworkOptions options, TimeProvider time)
{
    readonly Lock _gate = new();
    readonly Dictionary<string, DateTimeOffset> _good = [];
    int _issued;

    /// <summary>Calls with any token there is are refused.</summary>
    public void RevokeAll()
    {
        lock (_gate)
            _good.Clear();
    }

    internal IResult Issue(string tenant, IFormCollection form)
    {
        if (tenant != options.TenantId || form["grant_type"] != "client_credentials" || form["scope"] != "https://api.botframework.com/.default")
            return Results.BadRequest(new { error = "invalid_request" });
        if (form["client_id"] != options.AppId || form["client_secret"] != options.AppPassword)
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        lock (_gate)
        {
            var token = $"simulated-botframework-token-{++_issued}";
            _good[token] = time.GetUtcNow().AddSeconds(3600);
            return Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = token });
        }
    }

    internal bool IsGood(string authorization)
    {
        lock (_gate)
            return authorization.StartsWith("Bearer ", StringComparison.Ordinal) && _good.TryGetValue(authorization["Bearer ".Length..], out var until) && time.GetUtcNow() < until;
    }
}
