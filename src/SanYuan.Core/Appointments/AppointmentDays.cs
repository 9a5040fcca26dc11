using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Appointments;

/// <summary>The days the words of a command tell, in their order.</summary>
/// <param name="Impossible">One that the calendar does not have is among them.</param>
/// <param name="Rest">The folded words without the days.</param>
internal sealed record DaysTold(IReadOnlyList<DateOnly> Days, bool Impossible, string Rest);

/// <summary>Reads days of terms. Terms lie behind as well as ahead: a day without a year is the one nearest to today. Pure.</summary>
internal static class AppointmentDays
{
    public static DaysTold Read(string words, DateOnly today)
    {
        var text = FoldedText.Of(words);
        var (days, impossible, rest) = (new List<DateOnly>(), false, text.Value);
        foreach (var told in DateScanner.Scan(text))
        {
            var day = told is { Form: DateForm.MonthDay, Year: 0 } ? Nearest(told, today) : DateResolver.Resolve(told, today, Outlook.Ahead);
            impossible |= day is null;
            if (day is { } known)
                days.Add(known);
            rest = rest.Remove(told.Start, told.End - told.Start).Insert(told.Start, new string(' ', told.End - told.Start));
        }
        return new DaysTold(days, impossible, rest);
    }

    /// <summary>The one day told; null when there is none, or not exactly one.</summary>
    public static DateOnly? ReadOne(string words, DateOnly today) =>
        Read(words, today) is { Impossible: false, Days: [var day] } told && told.Rest.Trim(' ', ',', '起', '止', '到', '于', '在').Length == 0 ? day : null;

    static DateOnly? Nearest(DateMention told, DateOnly today) => new[] { today.Year - 1, today.Year, today.Year + 1 }
        .Select(year => DateResolver.Day(year, told.Month, told.Day))
        .OfType<DateOnly>()
        .OrderBy(day => Math.Abs(day.DayNumber - today.DayNumber))
        .Select(day => (DateOnly?)day)
        .FirstOrDefault();
}
