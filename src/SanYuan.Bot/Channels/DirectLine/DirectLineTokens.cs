using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SanYuan.Bot.Channels.DirectLine;

/// <summary>Who may speak in which conversation.</summary>
internal sealed record DirectLineSeat(string Conversation, string User);

/// <summary>Tokens of half an hour, signed by the service itself: any of its hosts reads them, and none is kept.</summary>
internal sealed class DirectLineTokens(IOptions<DirectLineOptions> options, TimeProvider time)
{
    const string Name = "sanyuan-directline", Scheme = "Bearer ", ConversationClaim = "conv", UserClaim = "user";

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 4096 };

    readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.Secret);
    // Not the secret itself: what a token shows must not help against it.
    readonly SymmetricSecurityKey _key = new(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Secret), Encoding.UTF8.GetBytes(Name)));

    public bool IsSecret(HttpRequest request) => Bearer(request) is { } told && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(told)), SHA256.HashData(_secret));

    public string Issue(DirectLineSeat seat) => Handler.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Name,
        Audience = Name,
        Expires = (time.GetUtcNow() + Lifetime).UtcDateTime,
        Claims = new Dictionary<string, object> { [ConversationClaim] = seat.Conversation, [UserClaim] = seat.User },
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
    });

    /// <returns>Null when there is no good token.</returns>
    public async Task<DirectLineSeat?> ReadAsync(HttpRequest request)
    {
        if (Bearer(request) is not { } token || !Handler.CanReadToken(token))
            return null;
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Name,
            ValidAudience = Name,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (_, ends, _, _) => ends is { } end && time.GetUtcNow().UtcDateTime < end,
        });
        return result.IsValid && result.Claims.TryGetValue(ConversationClaim, out var conversation) && result.Claims.TryGetValue(UserClaim, out var user)
            ? new DirectLineSeat((string)conversation, (string)user)
            : null;
    }

    static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.Ordinal) && header.Length > Scheme.Length ? header[Scheme.Length..] : null;
}
