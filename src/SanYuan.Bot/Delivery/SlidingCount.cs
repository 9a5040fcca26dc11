namespace SanYuan.Bot.Delivery;

/// <summary>So many within a window, and no more. For one thread at a time.</summary>
internal sealed class SlidingCount(int limit, TimeSpan window)
{
    readonly Queue<DateTimeOffset> _moments = new();

    public void Add(DateTimeOffset now)
    {
        if (limit < int.MaxValue)
            _moments.Enqueue(now);
    }

    /// <returns>When the next is within the limit: now, or when the oldest leaves the window.</returns>
    public DateTimeOffset OpensAt(DateTimeOffset now)
    {
        while (_moments.TryPeek(out var oldest) && now - oldest >= window)
            _moments.Dequeue();
        return _moments.Count < limit ? now : _moments.Peek() + window;
    }
}
