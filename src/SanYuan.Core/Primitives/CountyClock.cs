namespace SanYuan.Core.Primitives;

/// <summary>Time as the county lives it.</summary>
/// <param name="time">The source of all time in the process.</param>
/// <param name="zone">The county's time zone, Asia/Shanghai unless configured otherwise.</param>
public sealed class CountyClock(TimeProvider time, TimeZoneInfo zone)
{
    public TimeZoneInfo Zone => zone;

    /// <summary>This moment, with the county's offset.</summary>
    public DateTimeOffset Now => ToLocal(time.GetUtcNow());

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The same moment with the county's offset.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>The moment at which the county's clocks show this day and time.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
