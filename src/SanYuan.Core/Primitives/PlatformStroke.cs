namespace SanYuan.Core.Primitives;

/// <summary>The stroke of the hour and of the half hour, at which everybody's messages go out and the platforms are slow.</summary>
public static class PlatformStroke
{
    const int First = 2;
    const int Places = 6;

    /// <summary>
    /// The same moment, unless it falls into minute :00 or :30: then a full minute from :02 to :07, or :32 to :37, later by 1 to 7 minutes.
    /// </summary>
    /// <param name="moment">With the county's offset; one of whole half hours shows the same strokes.</param>
    /// <param name="key">Spreads messages over the minutes; the same key gets the same minute in every process.</param>
    public static DateTimeOffset Avoid(DateTimeOffset moment, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (moment.Minute % 30 != 0)
            return moment;
        var stroke = moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute));
        return stroke.AddMinutes(First + (Hash(key) % Places));
    }

    // FNV-1a: .NET's own hash of a string differs from process to process.
    static uint Hash(string key) => key.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));
}
