using Quartz;
using SanYuan.Core.Digests.Sending;

namespace SanYuan.Bot.Jobs;

/// <summary>
/// Writes the digests that are due, of whatever length. Running it twice writes nothing twice. It keeps the name under which databases in use hold
/// its trigger, from when there was a weekly digest only.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class WeeklyDigestJob(DigestRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await round.RunAsync(cancellationToken);
}
