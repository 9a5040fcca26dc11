using Quartz;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Bot.Jobs;

/// <summary>Proposes the report meeting once it is due. Running it twice writes nothing twice.</summary>
[DisallowConcurrentExecution]
internal sealed class QuarterlyJob(MeetingProposal proposal) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await proposal.RunAsync(cancellationToken);
}
