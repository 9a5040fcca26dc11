namespace SanYuan.Bot.Channels.DingTalk.Streaming;

/// <summary>Many at a time, but of each sender one after the other: a correction must not overtake its report.</summary>
internal sealed class SenderLanes : IDisposable
{
    const int Lanes = 32, MostWaiting = 1000;

    readonly Lock _gate = new();
    readonly Task[] _tails = [.. Enumerable.Repeat(Task.CompletedTask, Lanes)];
    readonly SemaphoreSlim _room = new(MostWaiting, MostWaiting);

    /// <summary>Starts the work when its sender's turn comes; waits only while too much is waiting.</summary>
    /// <param name="work">Never fails.</param>
    public async Task AddAsync(string sender, Func<Task> work, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        var lane = (int)((uint)string.GetHashCode(sender, StringComparison.Ordinal) % Lanes);
        lock (_gate)
            _tails[lane] = ThenAsync(_tails[lane], work);
    }

    /// <summary>Returns when everything added so far is done.</summary>
    public Task DrainAsync()
    {
        lock (_gate)
            return Task.WhenAll(_tails);
    }

    public void Dispose() => _room.Dispose();

    async Task ThenAsync(Task before, Func<Task> work)
    {
        // Away from the reader of the connection, which has the next frame to read.
        await Task.Yield();
        await before;
        try
        {
            await work();
        }
        finally
        {
            _room.Release();
        }
    }
}
