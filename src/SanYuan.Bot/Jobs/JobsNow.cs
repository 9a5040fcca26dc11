using Quartz;

namespace SanYuan.Bot.Jobs;

/// <summary>Lets every job look at once for what is due, for a clock that was moved; harmless, because a job run twice does nothing twice.</summary>
internal sealed class JobsNow(ISchedulerFactory schedulers)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var job in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellationToken))
            await scheduler.TriggerJob(job, cancellationToken: cancellationToken);
    }
}
