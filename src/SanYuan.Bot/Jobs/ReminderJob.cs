using Quartz;
using SanYuan.Core.Meetings;

namespace SanYuan.Bot.Jobs;

/// <summary>Writes the reminders that are due. Running it twice writes nothing twice.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderJob(Reminders reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reminders.RunAsync(cancellationToken);
}
