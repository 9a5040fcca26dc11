using System.Text.Json.Serialization;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>The platform's answer; HTTP 200 whatever its code. Only what the calls of this channel use.</summary>
internal sealed record WeComAnswer
{
    // Required: JSON without it is some proxy's, not the platform's, and must not pass for 0.
    [JsonPropertyName("errcode")]
    public required int Code { get; init; }

    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; }

    [JsonPropertyName("invaliduser")]
    public string? InvalidUsers { get; init; }

    [JsonPropertyName("unlicenseduser")]
    public string? UnlicensedUsers { get; init; }

    /// <summary>Who signed in, if a member; older answers write it UserId, and are read without regard to case.</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; init; }

    /// <summary>Receivers refused within a call that succeeded, in lower case.</summary>
    public IEnumerable<string> RefusedUsers() =>
        $"{InvalidUsers}|{UnlicensedUsers}".ToLowerInvariant().Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Either the platform answered, or the call failed before it did.</summary>
internal readonly record struct WeComCall(WeComAnswer? Answer, SendResult? Failure);
