using Microsoft.AspNetCore.Mvc;
using Quartz;

namespace SanYuan.Bot.WebConsole.Pages.Jobs;

internal static class RunEndpoint
{
    /// <summary>Starts a job that there is; whatever else is asked for starts nothing.</summary>
    public static void MapJobRuns(this WebApplication app) => app
        .MapPost("/jobs/run", async ([FromForm] string job, ISchedulerFactory schedulers, CancellationToken token) =>
        {
            var scheduler = await schedulers.GetScheduler(token);
            if (await scheduler.Exists(new JobKey(job), token))
                await scheduler.TriggerJob(new JobKey(job), token);
            return TypedResults.LocalRedirect("/jobs");
        })
        .WithMetadata(new OpenToAttribute(OpenToAttribute.Office));
}
