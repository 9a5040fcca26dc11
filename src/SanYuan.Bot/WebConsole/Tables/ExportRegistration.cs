namespace SanYuan.Bot.WebConsole.Tables;

internal static class ExportRegistration
{
    public static void MapExports(this WebApplication app) => app
        .MapGet("/export/{name}.{format}", (Exports exports, string name, string format, HttpContext http, CancellationToken token) => exports.WriteAsync(name, format, http, token))
        .WithMetadata(new OpenToAttribute(OpenToAttribute.Everybody));
}
