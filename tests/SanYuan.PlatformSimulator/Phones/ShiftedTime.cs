namespace SanYuan.PlatformSimulator.Phones;

/// <summary>The machine's clock, so much later or earlier: a service whose clock was set agrees with it.</summary>
internal sealed class ShiftedTime(TimeSpan by) : TimeProvider
{
    public static TimeProvider From(DateTimeOffset? start) => start is { } moment ? new ShiftedTime(moment - System.GetUtcNow()) : System;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
}
