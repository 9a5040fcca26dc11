namespace SanYuan.Bot.Hosting;

/// <summary>A clock that runs as the real one does and can be moved forward, so that a newcomer sees a reminder without waiting a day. Development only.</summary>
internal sealed class AdjustableTimeProvider : TimeProvider
{
    readonly TimeProvider _real;
    readonly Lock _lock = new();
    readonly List<WeakReference<Timer>> _timers = [];
    TimeSpan _offset;

    public AdjustableTimeProvider(TimeProvider real) => _real = real;

    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow() + _offset;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock; timers that fall due by it fire at once.</summary>
    public void Advance(TimeSpan by)
    {
        lock (_lock)
        {
            _offset += by;
            _timers.RemoveAll(reference => !reference.TryGetTarget(out _));
            foreach (var reference in _timers)
                if (reference.TryGetTarget(out var timer))
                    timer.Reset();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_lock)
            _timers.Add(new WeakReference<Timer>(timer));
        return timer;
    }

    sealed class Timer : ITimer
    {
        readonly AdjustableTimeProvider _clock;
        readonly ITimer _inner;
        DateTimeOffset _due = DateTimeOffset.MaxValue;
        TimeSpan _period = Timeout.InfiniteTimeSpan;

        public Timer(AdjustableTimeProvider clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _inner = clock._real.CreateTimer(_ => Fire(callback, state), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            _due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : _clock.GetUtcNow() + dueTime;
            return _inner.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        /// <summary>Waits anew for what is left after the clock was moved.</summary>
        public void Reset()
        {
            if (_due == DateTimeOffset.MaxValue)
                return;
            var left = _due - _clock.GetUtcNow();
            _inner.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => _inner.Dispose();

        public ValueTask DisposeAsync() => _inner.DisposeAsync();

        void Fire(TimerCallback callback, object? state)
        {
            // A period starts again from now, however far the clock was moved: nobody wants a thousand missed beats.
            Change(_period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan, _period);
            callback(state);
        }
    }
}
