using System.Globalization;

namespace SanYuan.Core.Roster.Import;

/// <summary>Dates as people type them and as Excel hands them over.</summary>
static class RosterDates
{
    public const int FirstYear = 1950;
    public const int LastYear = 2099;

    /// <summary>2019-01-01, 2019/1/1, 2019.1.1, 2019年1月1日, each also with a time of midnight behind; or Excel's serial number.</summary>
    public static bool TryParse(string text, out DateOnly date)
    {
        date = default;
        if (TrySerial(text, out date))
            return true;

        var parts = WithoutMidnight(text).Replace('年', '-').Replace('月', '-').TrimEnd('日').Replace('/', '-').Replace('.', '-').Split('-');
        return parts.Length == 3
            && TryNumber(parts[0], FirstYear, LastYear, out var year)
            && TryNumber(parts[1], 1, 12, out var month)
            && TryNumber(parts[2], 1, DateTime.DaysInMonth(year, month), out var day)
            && Set(new DateOnly(year, month, day), out date);
    }

    /// <summary>Whether a text that is no date begins with a year, and only the year is wrong or wrong as well.</summary>
    public static bool IsOfAnotherAge(string text) =>
        text.Length > 4 && TryNumber(text[..4], 0, 9999, out var year) && (year < FirstYear || year > LastYear) && !char.IsAsciiDigit(text[4]);

    // A Chinese date format of Excel (built-in number 31 and its like) reaches the reader as the bare count of days. Five digits
    // can be nothing else in a column of dates.
    static bool TrySerial(string text, out DateOnly date)
    {
        date = default;
        return text.Length == 5
            && TryNumber(text, 18264, 73050, out var days)
            && Set(new DateOnly(1899, 12, 30).AddDays(days), out date);
    }

    static string WithoutMidnight(string text)
    {
        var space = text.IndexOfAny([' ', 'T']);
        return space > 0 && text[(space + 1)..] is "00:00:00" or "0:00:00" or "00:00" or "0:00" ? text[..space] : text;
    }

    static bool TryNumber(string text, int least, int most, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    static bool Set(DateOnly value, out DateOnly date)
    {
        date = value;
        return true;
    }
}
