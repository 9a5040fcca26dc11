using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Signals;

/// <summary>Whether a signal is true of entries as they stand now; their words and photos never change, and are not looked at here. Pure.</summary>
internal static class SignalRules
{
    /// <summary>Days between the moments two entries were told, beyond which the same words tell nothing.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(180);

    /// <param name="other">Null with <see cref="SignalKind.ToldBefore"/>.</param>
    public static bool Holds(SignalKind kind, Activity entry, Activity? other, CountyClock clock) =>
        entry.Status == ActivityStatus.Recorded && (kind, other) switch
        {
            (SignalKind.ToldBefore, _) => IsToldBefore(entry.Content, clock),
            (_, not { Status: ActivityStatus.Recorded }) => false,
            (SignalKind.SameWords, _) => AreApart(entry.Content, other.Content) && (entry.Content.RecordedAt - other.Content.RecordedAt).Duration() <= Reach,
            _ => AreApart(entry.Content, other.Content) || IsElsewhere(entry.Content, other.Content),
        };

    static bool IsToldBefore(ActivityDraft entry, CountyClock clock)
    {
        var told = clock.ToLocal(entry.RecordedAt);
        var day = DateOnly.FromDateTime(told.DateTime);
        return entry.Date > day || (entry.Date == day && entry.Time > TimeOnly.FromDateTime(told.DateTime));
    }

    /// <summary>Of other days; two that tell of one meeting, or came with one message, never are.</summary>
    static bool AreApart(ActivityDraft entry, ActivityDraft other) =>
        !IsOneTelling(entry, other) && (Last(entry) < other.Date || Last(other) < entry.Date);

    /// <summary>The same photo cannot be of two units on one day.</summary>
    static bool IsElsewhere(ActivityDraft entry, ActivityDraft other) => !IsOneTelling(entry, other) && entry.Unit != other.Unit;

    static bool IsOneTelling(ActivityDraft entry, ActivityDraft other) =>
        entry.Source == other.Source || (entry.Meeting is { } meeting && meeting == other.Meeting);

    static DateOnly Last(ActivityDraft entry) => entry.EndDate ?? entry.Date;
}
