using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SanYuan.Bot.Channels.BotFramework.Trust;

/// <summary>Whether the platform itself signed a call, for this bot, for the activity's channel, and for the address that the activity names (Bot Connector authentication, "connector to bot").</summary>
/// <remarks>
/// Bot Builder's own check also takes tokens of the emulator and of other bots, which name no service address, and keeps its keys for five days for the whole process.
/// This one takes the platform's alone.
/// </remarks>
internal sealed class TokenCheck(PlatformKeys keys, IOptions<BotFrameworkOptions> options, TimeProvider time)
{
    public const string Issuer = "https://api.botframework.com", ServiceUrlClaim = "serviceurl";

    const string Scheme = "Bearer ";
    const int LongestToken = 16 * 1024;

    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <returns>Why the caller is not believed; null when it is.</returns>
    /// <exception cref="KeysUnavailableException">Nobody can tell now.</exception>
    public async Task<string?> FaultAsync(string authorization, string channel, string serviceUrl, CancellationToken cancellationToken)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal) || authorization.Length > LongestToken)
            return "no bearer token";
        var token = authorization[Scheme.Length..];
        if (!Handler.CanReadToken(token) || !TryRead(token, out var kid))
            return "not a token";
        if (kid is not { Length: > 0 } || await keys.FindAsync(kid, cancellationToken) is not { } key)
            return "unknown key";
        var result = await Handler.ValidateTokenAsync(token, Parameters(key.Key));
        if (!result.IsValid)
            return $"token not valid: {result.Exception?.GetType().Name}";
        if (!key.Channels.Contains(channel))
            return "key not for this channel";
        return result.Claims.TryGetValue(ServiceUrlClaim, out var told) && serviceUrl.Equals(told as string, StringComparison.OrdinalIgnoreCase) ? null : "service address is not the token's";
    }

    static bool TryRead(string token, out string? kid)
    {
        try
        {
            kid = Handler.ReadJsonWebToken(token).Kid;
            return true;
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException)
        {
            kid = null;
            return false;
        }
    }

    TokenValidationParameters Parameters(SecurityKey key) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = options.Value.AppId,
        IssuerSigningKey = key,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        LifetimeValidator = (begins, ends, _, _) => IsTimely(begins, ends),
    };

    bool IsTimely(DateTime? begins, DateTime? ends)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return ends is { } end && now < end + Skew && (begins is not { } begin || begin - Skew <= now);
    }
}
