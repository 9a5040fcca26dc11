using Quartz;
using SanYuan.Core.Findings;

namespace SanYuan.Bot.Jobs;

/// <summary>Sends liaisons the day's findings once they are due. Running it twice sends nothing twice.</summary>
[DisallowConcurrentExecution]
internal sealed class FindingJob(FindingBundle bundle) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await bundle.RunAsync(cancellationToken);
}
