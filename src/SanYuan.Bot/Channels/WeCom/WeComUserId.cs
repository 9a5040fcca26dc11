namespace SanYuan.Bot.Channels.WeCom;

/// <summary>A member's account (document 90195), the same in any case.</summary>
internal static class WeComUserId
{
    // Every member at once, in the field that names receivers: it looks like an account and must never pass for one.
    const string Everyone = "@all";

    public static bool IsValid(string userId) => MemberAccount.IsValid(userId) && !userId.Equals(Everyone, StringComparison.OrdinalIgnoreCase);

    /// <summary>The account in lower case; empty when it cannot be one, so that its owner is treated as a stranger.</summary>
    public static string Normalise(string userId) => IsValid(userId) ? userId.ToLowerInvariant() : "";
}
