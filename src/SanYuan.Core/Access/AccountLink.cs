namespace SanYuan.Core.Access;

/// <summary>The one-time link by which the owner of an account chooses a password.</summary>
public static class AccountLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The address' path.</summary>
    public const string Path = "/signin/link/";
}
