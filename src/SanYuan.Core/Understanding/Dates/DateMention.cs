namespace SanYuan.Core.Understanding.Dates;

/// <summary>The shapes a day is told in.</summary>
internal enum DateForm
{
    /// <summary><see cref="DateMention.Day"/> days from today.</summary>
    Offset,

    /// <summary>刚才: today, unless the message tells another day.</summary>
    JustNow,

    /// <summary>
    /// A weekday (1 Monday to 7) of the week <see cref="DateMention.Month"/> weeks from this one; without a week, the nearest.
    /// </summary>
    Weekday,

    /// <summary>Month and day; <see cref="DateMention.Year"/> 0 when not told.</summary>
    MonthDay,

    /// <summary>A day of the month <see cref="DateMention.Month"/> months from this one.</summary>
    DayOfMonth,

    /// <summary>A bare day of this month (16号).</summary>
    BareDay,

    /// <summary>A festival (<see cref="DateMention.Month"/> its number), <see cref="DateMention.Day"/> days from it.</summary>
    Festival,
}

/// <summary>
/// A day as it was told, by its place in the folded text; what it means depends on whether the message looks back or ahead.
/// </summary>
internal readonly record struct DateMention(DateForm Form, int Year, int Month, int Day, int Start, int End)
{
    /// <summary>The week or month of a mention that names none.</summary>
    public const int Untold = int.MinValue;

    /// <summary>Written like a day of the calendar, whether or not there is one.</summary>
    public bool IsCalendarDay => Form is DateForm.MonthDay or DateForm.DayOfMonth or DateForm.BareDay;
}

/// <summary>Whether a message looks back (a report) or ahead (an invitation).</summary>
internal enum Outlook
{
    Back,
    Ahead,
}
