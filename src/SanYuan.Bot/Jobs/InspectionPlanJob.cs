using Quartz;
using SanYuan.Core.Duties.Inspections;

namespace SanYuan.Bot.Jobs;

/// <summary>Sends supervisors the month's plan once it is due. Running it twice sends nothing twice.</summary>
[DisallowConcurrentExecution]
internal sealed class InspectionPlanJob(InspectionRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await round.RunAsync(cancellationToken);
}
