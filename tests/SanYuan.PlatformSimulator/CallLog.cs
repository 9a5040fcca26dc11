namespace SanYuan.PlatformSimulator;

/// <summary>Every call by path, whatever became of it; those answered late or never once they are carried out. A test can wait for one.</summary>
public sealed class CallLog
{
    readonly Lock _gate = new();
    readonly List<string> _paths = [];
    int _underWay;
    TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Calls that are not answered yet.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    public int Count(string path)
    {
        lock (_gate)
            return _paths.Count(path.Equals);
    }

    /// <summary>Returns when so many calls have come to the path.</summary>
    public async Task WaitAsync(string path, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_gate)
                next = _next.Task;
            if (Count(path) >= count)
                return;
            await next.WaitAsync(cancellationToken);
        }
    }

    internal void Begin() => Interlocked.Increment(ref _underWay);

    internal void End() => Interlocked.Decrement(ref _underWay);

    internal void Add(string path)
    {
        lock (_gate)
        {
            _paths.Add(path);
            _next.SetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    internal void Clear()
    {
        lock (_gate)
            _paths.Clear();
    }
}
