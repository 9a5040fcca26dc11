namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>Cookies go over TLS only where people reach the service by it, also behind a proxy that ends it.</summary>
internal sealed class SecureCookies(string? publicUrl)
{
    public CookieSecurePolicy Policy { get; } =
        publicUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
