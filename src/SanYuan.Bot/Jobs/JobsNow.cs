using System.Collections.Concurrent;
using Quartz;

namespace SanYuan.Bot.Jobs;

/// <summary>Lets every job look at once for what is due, for a clock that was moved; harmless, because a job run twice does nothing twice.</summary>
internal sealed class JobsNow(ISchedulerFactory schedulers) : IJobListener
{
    const string LookKey = "look";

    readonly ConcurrentDictionary<string, TaskCompletionSource> _looks = new();

    /// <summary>Returns when all have looked, whether or not they failed; a job that was running already looks once more.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var waiting = new List<Task>();
        foreach (var job in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellationToken))
        {
            var look = Guid.NewGuid().ToString("N");
            waiting.Add((_looks[look] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task);
            await scheduler.TriggerJob(job, new JobDataMap { [LookKey] = look }, cancellationToken);
        }
        await Task.WhenAll(waiting).WaitAsync(cancellationToken);
    }

    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        if (context.MergedJobDataMap.TryGetString(LookKey, out var look) && look is not null && _looks.TryRemove(look, out var waiting))
            waiting.TrySetResult();
        return ValueTask.CompletedTask;
    }
}
