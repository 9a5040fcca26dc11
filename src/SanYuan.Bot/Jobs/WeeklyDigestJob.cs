using Quartz;
using SanYuan.Core.Digests;

namespace SanYuan.Bot.Jobs;

/// <summary>Writes last week's digest once it is due. Running it twice writes nothing twice.</summary>
[DisallowConcurrentExecution]
internal sealed class WeeklyDigestJob(WeeklyDigest digest) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await digest.RunAsync(cancellationToken);
}
