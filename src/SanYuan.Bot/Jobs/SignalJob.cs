using Quartz;
using SanYuan.Core.Signals;

namespace SanYuan.Bot.Jobs;

/// <summary>Looks through what is new in the ledger for signals. Running it twice writes nothing twice.</summary>
[DisallowConcurrentExecution]
internal sealed class SignalJob(SignalWatch watch) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await watch.RunAsync(cancellationToken);
}
