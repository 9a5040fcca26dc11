using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Delivery;

/// <summary>
/// How fast a channel may be called now: below its limits, and not at all for a while after it said that it is blocked, wrongly set up or away.
/// New calls wait then; each that went out regardless would only lengthen a block, or leave one more outcome unknown.
/// </summary>
/// <remarks>Counts the calls of this process since it started: the platform's own refusal closes the gap.</remarks>
internal sealed class ChannelPace(SendLimits limits)
{
    /// <summary>An operator must act; until then there is no point in asking often.</summary>
    public static readonly TimeSpan AlertPause = TimeSpan.FromMinutes(5);

    /// <summary>When the platform names no time.</summary>
    public static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);

    /// <summary>A block lasts as long as the window that was exceeded (WeCom, document 90454): a minute, an hour, the rest of the day.</summary>
    static readonly TimeSpan SecondBlock = TimeSpan.FromHours(1);

    const double LongestPauseSeconds = 60;

    readonly Lock _gate = new();
    readonly SlidingCount _minute = new(limits.CallsAMinute, TimeSpan.FromMinutes(1));
    readonly SlidingCount _hour = new(limits.CallsAnHour, TimeSpan.FromHours(1));
    DateTimeOffset _closedUntil;
    int _troubles;
    string? _alert;

    /// <summary>What an operator must mend, as the platform named it; null while nothing is.</summary>
    public string? Alert
    {
        get
        {
            lock (_gate)
                return _alert;
        }
    }

    /// <returns>Now when a call may be made, otherwise when.</returns>
    public DateTimeOffset OpensAt(DateTimeOffset now)
    {
        lock (_gate)
            return new[] { now, _closedUntil, _minute.OpensAt(now), _hour.OpensAt(now) }.Max();
    }

    public void Made(DateTimeOffset now)
    {
        lock (_gate)
        {
            _minute.Add(now);
            _hour.Add(now);
        }
    }

    /// <summary>Takes the outcome of a call into account.</summary>
    public void Learn(SendResult result, DateTimeOffset now)
    {
        lock (_gate)
        {
            _alert = result.Category switch
            {
                SendCategory.Alert => result.Detail ?? "",
                SendCategory.Done or SendCategory.Drop => null,
                _ => _alert,
            };
            if (result.Category is SendCategory.Done or SendCategory.Drop)
                _troubles = 0;
            // Calls that were under way together fail together: they are one trouble.
            else if (now >= _closedUntil)
                _closedUntil = now + Pause(result, ++_troubles);
        }
    }

    static TimeSpan Pause(SendResult result, int troubles) => result.Category switch
    {
        SendCategory.Alert => AlertPause,
        SendCategory.Wait when troubles > 1 && result.RetryAfter >= DefaultWait => SecondBlock,
        SendCategory.Wait => result.RetryAfter ?? DefaultWait,
        _ => TimeSpan.FromSeconds(Math.Min(LongestPauseSeconds, Math.Pow(2, Math.Min(troubles, 16)))),
    };
}
