using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.WebConsole.SignIn;

internal static class WeComDoorEndpoints
{
    /// <summary>What WeCom's own browser calls itself.</summary>
    const string Browser = "wxwork";

    const int LongestCode = 512;

    public static void MapWeComDoor(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<WeComDoor>().IsOn)
            return;
        app.MapGet(WeComDoor.StartPath, Start).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(WeComDoor.BackPath, BackAsync).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy).ExcludeFromDescription();
    }

    static RedirectHttpResult Start(HttpContext http, WeComDoor door, string? from)
    {
        Unkept(http);
        var isInside = http.Request.Headers.UserAgent.ToString().Contains(Browser, StringComparison.OrdinalIgnoreCase);
        return TypedResults.Redirect(door.Address(WeComState.Begin(http, LocalPath.OrHome(from)), isInside));
    }

    static async Task<RedirectHttpResult> BackAsync(HttpContext http, WeComDoor door, Sessions sessions, string? code, string? state)
    {
        Unkept(http);
        if (WeComState.End(http, state) is not { } from)
            return Again(SignInFault.NotBegun);
        if (code is null or { Length: 0 or > LongestCode } or "authdeny")
            return Again(SignInFault.NotConfirmed);
        var (secret, fault) = await door.EnterAsync(code, http.RequestAborted);
        if (secret is null)
            return Again(fault);
        await sessions.KeepAsync(http, secret);
        return TypedResults.Redirect(from);
    }

    static RedirectHttpResult Again(SignInFault fault) => TypedResults.Redirect($"/signin?fault={Code<SignInFault>.Of(fault)}");

    /// <summary>Addresses with a code or a state are nobody else's to read.</summary>
    static void Unkept(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
