using System.Reflection;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace SanYuan.Bot.WebConsole;

/// <summary>What the pages are drawn with: beside the program, nothing from elsewhere.</summary>
internal static class ConsoleAssets
{
    const int YearSeconds = 31_536_000;

    /// <summary>Of this build.</summary>
    public static readonly string Version = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N")[..8];

    public static void UseConsoleAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot", "assets")),
        RequestPath = "/assets",
        OnPrepareResponse = Headers,
    });

    static void Headers(StaticFileResponseContext file)
    {
        file.Context.Response.Headers.XContentTypeOptions = "nosniff";
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? $"public, max-age={YearSeconds}, immutable" : "no-cache";
    }
}
