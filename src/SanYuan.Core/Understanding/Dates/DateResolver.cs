namespace SanYuan.Core.Understanding.Dates;

/// <summary>Turns a told day into a day of the calendar. Weeks run Monday to Sunday.</summary>
internal static class DateResolver
{
    /// <summary>Null for a day that does not exist (2月30日).</summary>
    public static DateOnly? Resolve(DateMention told, DateOnly today, Outlook outlook) => told.Form switch
    {
        DateForm.Offset => Shift(today, told.Day),
        DateForm.JustNow => today,
        DateForm.Weekday => Weekday(told, today, outlook),
        DateForm.MonthDay when told.Year == 0 => NearestYear(told, today, outlook),
        DateForm.MonthDay when told.Year >= DateScanner.YearBase / 2 => Day(today.Year + told.Year - DateScanner.YearBase,
            told.Month, told.Day),
        DateForm.MonthDay => Day(told.Year, told.Month, told.Day),
        DateForm.DayOfMonth => OfMonth(today, told.Month, told.Day),
        DateForm.BareDay => BareDay(told.Day, today, outlook),
        _ => Festivals.Resolve(told, today, outlook),
    };

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Of the same day in several years, the last one not after today, or the first one not before it.</summary>
    public static DateOnly? Nearest(Func<int, DateOnly?> inYear, DateOnly today, Outlook outlook)
    {
        if (outlook == Outlook.Back) return inYear(today.Year) is { } now && now <= today ? now : inYear(today.Year - 1);
        return inYear(today.Year) is { } next && next >= today ? next : inYear(today.Year + 1);
    }

    private static DateOnly? NearestYear(DateMention told, DateOnly today, Outlook outlook) =>
        Nearest(year => Day(year, told.Month, told.Day), today, outlook);

    private static DateOnly? Weekday(DateMention told, DateOnly today, Outlook outlook)
    {
        var monday = Shift(today, -((int)today.DayOfWeek + 6) % 7);
        if (monday is not { } start) return null;
        if (told.Month != DateMention.Untold) return Shift(start, told.Month * 7 + told.Day - 1);
        if (Shift(start, told.Day - 1) is not { } day) return null;
        if (outlook == Outlook.Back) return day <= today ? day : Shift(day, -7);
        return day >= today ? day : Shift(day, 7);
    }

    private static DateOnly? OfMonth(DateOnly today, int months, int day)
    {
        var month = today.Year * 12 + today.Month - 1 + months;
        return Day(month / 12, month % 12 + 1, day);
    }

    /// <summary>A bare day is this month's; one that the message's outlook rules out is the neighbouring month's.</summary>
    private static DateOnly? BareDay(int day, DateOnly today, Outlook outlook)
    {
        var here = OfMonth(today, 0, day);
        if (outlook == Outlook.Back) return here is { } past && past <= today ? here : OfMonth(today, -1, day);
        return here is { } next && next >= today ? here : OfMonth(today, 1, day) ?? here;
    }

    private static DateOnly? Shift(DateOnly day, int days)
    {
        var number = (long)day.DayNumber + days;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }
}
