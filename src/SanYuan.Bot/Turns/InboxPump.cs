using SanYuan.Bot.Hosting;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Turns;

/// <summary>Tries messages again whose handler failed.</summary>
internal sealed class InboxPump(Retries retries, TimeProvider time, ILogger<InboxPump> logger) : Pump(time, logger)
{
    protected override TimeSpan Rest => TimeSpan.FromSeconds(2);

    protected override Task RunOnceAsync(CancellationToken cancellationToken) => retries.RunAsync(cancellationToken);
}
