namespace SanYuan.Core.WorkingDays;

public enum DayKind
{
    /// <summary>放假.</summary>
    Off,

    /// <summary>上班: a weekend day worked in exchange (调休).</summary>
    Worked,
}

/// <summary>A day that is not what its weekday says; or is so, against what was announced before.</summary>
/// <param name="Day">The county's calendar.</param>
/// <param name="Kind">What it is in truth.</param>
public sealed record SpecialDay(DateOnly Day, DayKind Kind)
{
    /// <summary>The festival, for people to read; null when not told.</summary>
    public string? Name { get; init; }
}
