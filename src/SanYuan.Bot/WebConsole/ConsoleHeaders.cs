namespace SanYuan.Bot.WebConsole;

/// <summary>What a browser is told of every page: it needs nothing but this host, runs no script that stands in the page, is framed by nobody and kept nowhere.</summary>
internal static class ConsoleHeaders
{
    /// <summary>Pictures as data: the component library's styles draw the arrows of lists so.</summary>
    const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // In the words antiforgery uses, which otherwise warns of each page that has a form.
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        // To nobody else's pages; our own forms need it.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
    }
}
