namespace SanYuan.Bot.WebConsole;

internal static class LanguageSwitch
{
    /// <summary>Keeps the language in a cookie, which only the pages read, and goes back to where it was asked for.</summary>
    public static void MapLanguage(this WebApplication app) => app
        .MapGet("/language", (HttpContext http, string? to, string? from) =>
        {
            http.Response.Cookies.Append(Language.Cookie, to == "en" ? "en" : "zh", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
            return TypedResults.LocalRedirect(LocalPath.OrHome(from));
        })
        .AllowAnonymous();
}
