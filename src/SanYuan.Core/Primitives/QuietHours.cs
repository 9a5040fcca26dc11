using System.Globalization;

namespace SanYuan.Core.Primitives;

/// <summary>The hours of the night in which the service does not speak first. What a person sends is passed on at once.</summary>
/// <param name="From">When the quiet begins, the county's clock.</param>
/// <param name="Until">When it ends; before <paramref name="From"/> when it spans midnight.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>The first moment, now or later, at which speaking is allowed.</summary>
    /// <param name="moment">With the county's offset.</param>
    public DateTimeOffset Allow(DateTimeOffset moment)
    {
        var at = TimeOnly.FromDateTime(moment.DateTime);
        if (!at.IsBetween(From, Until))
            return moment;
        var end = moment.Date + Until.ToTimeSpan();
        return new DateTimeOffset(at < Until ? end : end.AddDays(1), moment.Offset);
    }

    /// <summary>Reads 「21:30-07:30」, with or without 「 and days off」 behind it.</summary>
    public static bool TryParse(string text, out QuietHours hours)
    {
        hours = new QuietHours(default, default);
        var window = text.Replace("and days off", "", StringComparison.OrdinalIgnoreCase).Split('-', StringSplitOptions.TrimEntries);
        if (window.Length != 2 || !TryTime(window[0], out var from) || !TryTime(window[1], out var until))
            return false;
        hours = new QuietHours(from, until);
        return true;
    }

    static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
