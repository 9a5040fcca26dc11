using System.Security.Cryptography;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Streaming;

/// <summary>Keeps this host connected to the gateway. Several hosts may be: each message goes to one of them.</summary>
internal sealed class StreamService(StreamGateway gateway, FrameDesk desk, SenderLanes lanes, TimeProvider time, ILogger<StreamService> log) : BackgroundService
{
    const int LongestPauseSeconds = 60, JitterMilliseconds = 1000;

    /// <summary>After the service was told to stop.</summary>
    static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    readonly List<Task> _leaving = [];
    int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is being taken in is finished and acknowledged, on connections that are still there.
        using var working = new CancellationTokenSource();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await ConnectOnceAsync(working.Token, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
        await lanes.DrainAsync().WaitAsync(LastWords, TimeProvider.System, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await working.CancelAsync();
        await Task.WhenAll(_leaving);
    }

    /// <summary>Connects, and returns when another connection is due.</summary>
    async Task ConnectOnceAsync(CancellationToken working, CancellationToken stopping)
    {
        var (socket, failure) = await gateway.ConnectAsync(stopping);
        if (socket is null)
        {
            var pause = NextPause();
            var over = Task.Delay(pause, time, stopping);
            if (failure!.Category == SendCategory.Alert)
                log.GatewayRefuses(failure.Detail, pause);
            else
                log.NotConnected(failure.Detail, pause);
            await over;
            return;
        }
        log.Connected();
        var connection = new StreamConnection(socket, desk, lanes, log);
        var running = RunAsync(connection, working);
        _leaving.RemoveAll(task => task.IsCompleted);
        _leaving.Add(running);
        await Task.WhenAny(connection.Leaving, running).WaitAsync(stopping);
        await AfterAsync(connection, running, stopping);
    }

    async Task AfterAsync(StreamConnection connection, Task<string> running, CancellationToken stopping)
    {
        if (connection.WasUsed)
            _failures = 0;
        if (connection.Leaving.IsCompleted)
        {
            // The old one lives on until the platform closes it: what it brought is acknowledged there.
            log.Leaving();
            return;
        }
        var why = await running;
        stopping.ThrowIfCancellationRequested();
        var pause = NextPause();
        var over = Task.Delay(pause, time, stopping);
        log.ConnectionLost(why, pause);
        await over;
    }

    static async Task<string> RunAsync(StreamConnection connection, CancellationToken working)
    {
        using (connection)
            return await connection.RunAsync(working);
    }

    /// <summary>1, 2, 4 … seconds, at most a minute, and a little more at random, so that hosts do not come all at once.</summary>
    TimeSpan NextPause() =>
        TimeSpan.FromSeconds(Math.Min(LongestPauseSeconds, Math.Pow(2, Math.Min(_failures++, 16)))) + TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(JitterMilliseconds));
}
