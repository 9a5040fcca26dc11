using System.Buffers;

namespace SanYuan.Bot.Channels.WeCom;

/// <summary>A member's account (document 90195): 1 to 64 of <c>0-9A-Za-z_.@-</c>, the same in any case.</summary>
internal static class WeComUserId
{
    const int MaxLength = 64;

    // Every member at once, in the field that names receivers: it looks like an account and must never pass for one.
    const string Everyone = "@all";

    static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.@-");

    public static bool IsValid(string userId) =>
        userId.Length is > 0 and <= MaxLength
        && !userId.AsSpan().ContainsAnyExcept(Allowed)
        && !userId.Equals(Everyone, StringComparison.OrdinalIgnoreCase);

    /// <summary>The account in lower case; empty when it cannot be one, so that its owner is treated as a stranger.</summary>
    public static string Normalise(string userId) => IsValid(userId) ? userId.ToLowerInvariant() : "";
}
