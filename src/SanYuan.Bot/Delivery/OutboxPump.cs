using SanYuan.Bot.Hosting;

namespace SanYuan.Bot.Delivery;

/// <summary>Sends what is waiting in the outbox, as long as the service runs.</summary>
internal sealed class OutboxPump(Deliveries deliveries, TimeProvider time, ILogger<OutboxPump> logger) : Pump(time, logger)
{
    protected override TimeSpan Rest => TimeSpan.FromMilliseconds(500);

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        while (await deliveries.RunAsync(cancellationToken) > 0)
            cancellationToken.ThrowIfCancellationRequested();
    }
}
