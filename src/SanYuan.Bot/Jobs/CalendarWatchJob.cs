using Quartz;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Jobs;

/// <summary>Tells the office when the days off of a year are missing. Running it twice tells nobody twice.</summary>
[DisallowConcurrentExecution]
internal sealed class CalendarWatchJob(CalendarWatch watch) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await watch.RunAsync(cancellationToken);
}
