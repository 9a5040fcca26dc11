using Microsoft.AspNetCore.Mvc;
using SanYuan.Bot.Jobs;

namespace SanYuan.Bot.WebConsole.Pages.Jobs;

internal static class RunEndpoint
{
    public static void MapJobRuns(this WebApplication app) => app
        .MapPost("/jobs/run", async ([FromForm] string job, JobDesk desk, CancellationToken token) =>
        {
            await desk.RunAsync(job, token);
            return TypedResults.LocalRedirect("/jobs");
        })
        .WithMetadata(new OpenToAttribute(OpenToAttribute.Office));
}
