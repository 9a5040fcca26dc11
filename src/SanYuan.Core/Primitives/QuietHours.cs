using System.Globalization;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Primitives;

/// <summary>
/// When the service does not speak first: the hours of the night and, where the setting says so, whole days off. What a person sends to
/// another is passed on at once. All moments carry the county's offset, and results keep it.
/// </summary>
/// <param name="From">When the quiet begins, the county's clock; the same as <paramref name="Until"/>: there is none.</param>
/// <param name="Until">When it ends; before <paramref name="From"/> when it spans midnight.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);
    static readonly Func<WorkingDayCalendar> Official = () => WorkingDayCalendar.Official;

    /// <summary>Whether days off are quiet too.</summary>
    public bool DaysOff { get; init; }

    /// <summary>The calendar as of now; it is asked each time, because an import changes it while the service runs.</summary>
    public Func<WorkingDayCalendar> Calendar { get; init; } = Official;

    /// <summary>Whether the service keeps silent at this moment.</summary>
    public bool IsQuiet(DateTimeOffset moment) => IsNight(moment) || IsOff(Day(moment));

    /// <summary>Whether the service keeps silent all that day.</summary>
    public bool IsOff(DateTimeOffset moment) => IsOff(Day(moment));

    /// <summary>The first moment, now or later, at which speaking is allowed.</summary>
    public DateTimeOffset Allow(DateTimeOffset moment)
    {
        var awake = AllowOnAnyDay(moment);
        return IsOff(Day(awake)) ? AllowOnAnyDay(Midnight(moment, Calendar().NextWorkingDay(Day(awake)))) : awake;
    }

    /// <summary>The same, but only the night holds: for what cannot wait until a day off is over, such as the reminder of a meeting held on it.</summary>
    public DateTimeOffset AllowOnAnyDay(DateTimeOffset moment)
    {
        if (!IsNight(moment))
            return moment;
        var end = Midnight(moment, Day(moment)) + Until.ToTimeSpan();
        return end > moment ? end : end.AddDays(1);
    }

    /// <summary>The moment itself where speaking is allowed at it; else the last full minute before it at which it was. It may be past already.</summary>
    public DateTimeOffset LastAllowedBefore(DateTimeOffset moment)
    {
        var awake = LastAwake(moment);
        return IsOff(Day(awake)) ? LastAwake(Midnight(moment, Calendar().PreviousWorkingDay(Day(awake)).AddDays(1)) - OneMinute) : awake;
    }

    /// <summary>Reads 「21:30-07:30」, with or without 「 and days off」 behind it.</summary>
    public static bool TryParse(string text, out QuietHours hours)
    {
        const string AndDaysOff = "and days off";
        hours = new QuietHours(default, default);
        var window = text.Replace(AndDaysOff, "", StringComparison.OrdinalIgnoreCase).Split('-', StringSplitOptions.TrimEntries);
        if (window.Length != 2 || !TryTime(window[0], out var from) || !TryTime(window[1], out var until))
            return false;
        hours = new QuietHours(from, until) { DaysOff = text.Contains(AndDaysOff, StringComparison.OrdinalIgnoreCase) };
        return true;
    }

    DateTimeOffset LastAwake(DateTimeOffset moment)
    {
        if (!IsNight(moment))
            return moment;
        var start = Midnight(moment, Day(moment)) + From.ToTimeSpan();
        return (start <= moment ? start : start.AddDays(-1)) - OneMinute;
    }

    bool IsNight(DateTimeOffset moment) => TimeOnly.FromDateTime(moment.DateTime).IsBetween(From, Until);

    bool IsOff(DateOnly day) => DaysOff && !Calendar().IsWorkingDay(day);

    static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    static DateTimeOffset Midnight(DateTimeOffset moment, DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), moment.Offset);

    static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
