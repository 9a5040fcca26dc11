using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels;

/// <summary>An access token, or why there is none; good until a moment.</summary>
internal sealed record AccessToken(string Value, SendResult? Failure, DateTimeOffset Until)
{
    // A record would print the token.
    public override string ToString() => nameof(AccessToken);
}
