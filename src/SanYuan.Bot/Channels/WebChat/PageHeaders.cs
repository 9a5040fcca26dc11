using Microsoft.AspNetCore.StaticFiles;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>What a browser is told of the page: it needs nothing but itself, and nobody frames it.</summary>
internal static class PageHeaders
{
    const string Policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Add(StaticFileResponseContext page) => Add(page.Context.Response.Headers);

    public static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        // Asked again each time (mostly answered 304), so that a new version of the program is a new version of the page.
        headers.CacheControl = "no-cache";
    }
}
