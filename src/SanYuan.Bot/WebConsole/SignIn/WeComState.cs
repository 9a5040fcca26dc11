using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>Ties a sign-in by WeCom to the browser that began it: the state WeCom brings back must be the one in its cookie, and each is good once.</summary>
internal static class WeComState
{
    const string Cookie = "sanyuan-wecom";
    const char Separator = '|';

    /// <summary>A cookie holds 4096 bytes in all; whoever narrowed a list by more begins at the overview.</summary>
    const int LongestFrom = 1000;

    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <param name="from">Where to go afterwards.</param>
    public static string Begin(HttpContext http, string from)
    {
        from = from.Length > LongestFrom ? "/" : from;
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.Response.Cookies.Append(Cookie, Protector(http).Protect($"{state}{Separator}{from}", Lifetime), Options(http, Lifetime));
        return state;
    }

    /// <returns>Where to go afterwards; null when the state is not this browser's.</returns>
    public static string? End(HttpContext http, string? state)
    {
        var kept = http.Request.Cookies[Cookie];
        http.Response.Cookies.Delete(Cookie, Options(http, null));
        if (kept is null || state is null || Unprotect(http, kept) is not [var expected, var from])
            return null;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(state)) ? LocalPath.OrHome(from) : null;
    }

    static string[]? Unprotect(HttpContext http, string kept)
    {
        try
        {
            return Protector(http).Unprotect(kept).Split(Separator, 2);
        }
        catch (CryptographicException)
        {
            // Over, or not of this service.
            return null;
        }
    }

    static CookieOptions Options(HttpContext http, TimeSpan? age) => new()
    {
        Path = WeComDoor.StartPath,
        HttpOnly = true,
        // Not strict: WeCom brings people back from its own site.
        SameSite = SameSiteMode.Lax,
        Secure = http.RequestServices.GetRequiredService<SecureCookies>().Policy == CookieSecurePolicy.Always || http.Request.IsHttps,
        MaxAge = age,
        IsEssential = true,
    };

    static ITimeLimitedDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("SanYuan.SignIn.WeCom").ToTimeLimitedDataProtector();
}
