using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SanYuan.Bot.WebConsole.Pages;

/// <summary>
/// Words one page leaves for the next in its address: sealed, so that nobody can make a page say what they like by writing an address.
/// </summary>
internal static class PageNote
{
    static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    public static string Seal(HttpContext http, string words) => Uri.EscapeDataString(Protector(http).Protect(words, Lifetime));

    /// <returns>Null for what was not sealed here, or too long ago.</returns>
    public static string? Open(HttpContext http, string? note)
    {
        if (string.IsNullOrEmpty(note))
            return null;
        try
        {
            return Protector(http).Unprotect(note);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    static ITimeLimitedDataProtector Protector(HttpContext http) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("SanYuan.Console.Note").ToTimeLimitedDataProtector();
}
