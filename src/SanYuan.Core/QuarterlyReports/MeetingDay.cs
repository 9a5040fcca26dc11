using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>
/// Finds the day of a quarter's report meeting: a working day among the last ten days of the quarter, not a Friday afternoon, at which
/// the fewest of its guests are taken, and with a week's notice where that can be.
/// </summary>
public sealed class MeetingDay(CountyClock clock, CurrentRoster roster)
{
    /// <summary>Calendar days at the end of the quarter.</summary>
    const int LastDays = 10;

    /// <summary>Calendar days; the drafts are to be read and put right before.</summary>
    const int Notice = 7;

    static readonly TimeOnly Afternoon = new(15, 0);
    static readonly TimeOnly Morning = new(9, 30);

    /// <returns>Null when the quarter has no such day left.</returns>
    public async Task<(DateOnly Day, TimeOnly Time)?> FindAsync(Quarter quarter, DateOnly today, IReadOnlyCollection<PersonId> guests, ILedgerSession session, CancellationToken cancellationToken)
    {
        var first = quarter.Last.AddDays(1 - LastDays);
        var taken = await session.Meetings.OverlappingAsync(guests, clock.At(first, default), clock.At(quarter.Last.AddDays(1), default), cancellationToken);
        var slots = from day in Enumerable.Range(0, LastDays).Select(first.AddDays)
                    where day > today && roster.View.Snapshot.Calendar.IsWorkingDay(day)
                    from time in new[] { Afternoon, Morning }
                    where day.DayOfWeek != DayOfWeek.Friday || time == Morning
                    orderby Clashes(taken, clock.At(day, time)), day < today.AddDays(Notice), time == Morning, day
                    select ((DateOnly, TimeOnly)?)(day, time);
        return slots.FirstOrDefault();
    }

    static int Clashes(IReadOnlyList<Invitation> taken, DateTimeOffset start) => taken
        .Where(one => one.Meeting.Content.StartsAt < start + MeetingDraft.UsualLength && one.Meeting.Content.BusyUntil > start)
        .Select(one => one.Invited).Distinct().Count();
}
