using Quartz;

namespace SanYuan.Bot.Jobs;

/// <summary>A job with when it fires.</summary>
internal sealed record JobTimes(string Name, DateTimeOffset? Last, DateTimeOffset? Next);

/// <summary>What the office may see of jobs, and do with them.</summary>
internal sealed class JobDesk(ISchedulerFactory schedulers)
{
    /// <summary>The next first.</summary>
    public async Task<IReadOnlyList<JobTimes>> ListAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var jobs = new List<JobTimes>();
        foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), cancellationToken))
            if (await scheduler.GetTrigger(key, cancellationToken) is { } trigger)
                jobs.Add(new JobTimes(trigger.JobKey.Name, trigger.PreviousFireTimeUtc, trigger.NextFireTimeUtc));
        return [.. jobs.OrderBy(job => job.Next).ThenBy(job => job.Name, StringComparer.Ordinal)];
    }

    /// <summary>Starts a job that there is; of another name nothing is started. Harmless: run once more it does nothing twice.</summary>
    public async Task RunAsync(string job, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        if (await scheduler.Exists(new JobKey(job), cancellationToken))
            await scheduler.TriggerJob(new JobKey(job), cancellationToken);
    }
}
