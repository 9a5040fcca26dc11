using Quartz;
using SanYuan.Core.Reminders;

namespace SanYuan.Bot.Jobs;

/// <summary>Writes the combined reminders whose hour has come. Running it twice writes nothing twice.</summary>
[DisallowConcurrentExecution]
internal sealed class DailyReminderJob(DailyReminders reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reminders.RunAsync(cancellationToken);
}
