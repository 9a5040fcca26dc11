namespace SanYuan.Bot.Hosting;

/// <summary>Does a piece of work again and again; a failure is logged and does not end it.</summary>
internal abstract class Pump(TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>How long to rest after a round.</summary>
    protected abstract TimeSpan Rest { get; }

    /// <summary>One round.</summary>
    protected abstract Task RunOnceAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A pump must outlive every failure; the next round tries again.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                logger.PumpFailed(fault, GetType().Name);
            }
            await Task.Delay(Rest, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
