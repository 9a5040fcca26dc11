using System.Globalization;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Meetings;

/// <summary>A day of the calendar.</summary>
/// <param name="IsOfMonth">Whether it is of the month shown, not of its neighbours.</param>
internal sealed record CalendarDay(DateOnly Day, bool IsOfMonth, IReadOnlyList<Meeting> Meetings);

/// <summary>A month of meetings by weeks, from Monday.</summary>
/// <param name="IsCut">There are more than were read.</param>
internal sealed record CalendarMonth(DateOnly First, IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks, bool IsCut)
{
    public string Previous => Code(First.AddMonths(-1));

    public string Next => Code(First.AddMonths(1));

    public static string Code(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

internal sealed class MeetingCalendar(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    /// <summary>Meetings of a month that a page holds; the table has all.</summary>
    const int Most = 600;

    const int DaysOfWeek = 7;

    /// <param name="month">As 2019-10; what is not one is as this month.</param>
    public async Task<CalendarMonth> ReadAsync(string? month, Visitor visitor, CancellationToken cancellationToken)
    {
        var first = First(month);
        var start = first.AddDays(-(((int)first.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        var end = first.AddMonths(1);
        var query = new MeetingQuery(Scopes.Meetings(visitor, roster.View.Snapshot), Most)
        {
            From = clock.At(first, TimeOnly.MinValue),
            Before = clock.At(end, TimeOnly.MinValue),
            IsNextFirst = true,
        };
        var found = await ledger.ReadAsync((session, token) => session.Browser.MeetingsAsync(query, token), cancellationToken);
        var byDay = found.Select(view => view.Meeting.ToLocal(clock)).ToLookup(meeting => DateOnly.FromDateTime(meeting.Content.StartsAt.DateTime));
        var days = Enumerable.Range(0, end.DayNumber - start.DayNumber + ((DaysOfWeek - ((end.DayNumber - start.DayNumber) % DaysOfWeek)) % DaysOfWeek)).Select(start.AddDays);
        return new CalendarMonth(first, [.. days.Select(day => new CalendarDay(day, day.Month == first.Month, [.. byDay[day]])).Chunk(DaysOfWeek)], found.Count == Most);
    }

    DateOnly First(string? month) =>
        DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000
            ? day : new DateOnly(clock.Today.Year, clock.Today.Month, 1);
}
