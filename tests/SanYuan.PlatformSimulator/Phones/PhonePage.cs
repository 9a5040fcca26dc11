using Microsoft.AspNetCore.StaticFiles;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>The page's own files: they are part of the program, wherever it is started from.</summary>
internal static class PhonePage
{
    const string Policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static readonly FileExtensionContentTypeProvider Types = new();

    public static void MapPage(this WebApplication app)
    {
        app.MapGet("/", (HttpResponse response) => Show(response, "index.html"));
        app.MapGet("/page/{file}", (HttpResponse response, string file) => Show(response, file));
    }

    static IResult Show(HttpResponse response, string file)
    {
        if (typeof(PhonePage).Assembly.GetManifestResourceStream($"page/{file}") is not { } content || !Types.TryGetContentType(file, out var type))
            return Results.NotFound();
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
        return Results.Stream(content, $"{type}; charset=utf-8");
    }
}
