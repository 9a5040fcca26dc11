namespace SanYuan.Bot.Rehearsal.Stage;

/// <summary>The rehearsal's time: it stands until it is moved, and is moved only forward.</summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    DateTimeOffset _now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.UtcTicks;

    public void MoveTo(DateTimeOffset moment)
    {
        if (moment > _now)
            _now = moment.ToUniversalTime();
    }
}
