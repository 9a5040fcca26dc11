using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole;

/// <summary>Who may see which page.</summary>
internal static class Access
{
    /// <summary>Until somebody can sign in, the console is there in Development alone, for the first of the office.</summary>
    public static void UseConsoleAccess(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OpenToAttribute>() is { } page)
        {
            var first = app.Services.GetRequiredService<CurrentRoster>().View.Snapshot.Office.FirstOrDefault();
            var visitor = new Visitor(first?.Name ?? "党建办", Roles.Office, first?.Id);
            if (!visitor.IsAny(page.Roles))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }
            context.Features.Set(visitor);
        }
        await next(context);
    });
}
