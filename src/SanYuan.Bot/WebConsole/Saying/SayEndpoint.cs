using Microsoft.AspNetCore.Mvc;

namespace SanYuan.Bot.WebConsole.Saying;

internal static class SayEndpoint
{
    /// <summary>In a page's address: the id of what was said there, whose answer it shows.</summary>
    public const string SaidName = "said";

    public static void MapSaying(this WebApplication app) => app
        .MapPost("/say", async ([FromForm] string? id, [FromForm] string? before, [FromForm] string? words, [FromForm] string? from, SayDesk desk, HttpContext http, CancellationToken token) =>
        {
            var back = LocalPath.OrHome(from);
            var said = await desk.SayAsync(Visitor.Of(http), id, $"{before}{words}", token);
            return TypedResults.LocalRedirect(said is null ? back : $"{back}{(back.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{SaidName}={said}");
        })
        .WithMetadata(new OpenToAttribute(OpenToAttribute.Everybody));
}
