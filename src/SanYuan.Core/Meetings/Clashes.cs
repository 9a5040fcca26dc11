using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>Somebody is invited elsewhere at the time of a meeting.</summary>
public sealed record Clash(PersonId Person, string Name, Meeting With);

/// <summary>Finds who is already taken, and when everybody is free. Who declined the other meeting is free.</summary>
public sealed class Clashes(CountyClock clock, CurrentRoster roster)
{
    static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>The halves of an office day, between which meetings are proposed; the county's clock.</summary>
    static readonly (TimeOnly From, TimeOnly Until)[] Hours = [(new(8, 30), new(12, 0)), (new(14, 0), new(18, 0))];

    /// <summary>How many days ahead a free time is looked for.</summary>
    const int Days = 7;

    /// <param name="except">A meeting that is being moved does not clash with itself.</param>
    public async Task<IReadOnlyList<Clash>> FindAsync(
        MeetingDraft draft, IReadOnlyCollection<PersonId> guests, MeetingId? except, RosterSnapshot names, ILedgerSession session, CancellationToken cancellationToken)
    {
        var taken = await session.Meetings.OverlappingAsync(guests, draft.StartsAt, draft.BusyUntil, cancellationToken);
        return [.. taken.Where(one => one.Meeting.Id != except).Select(one => new Clash(one.Invited, names.PersonById(one.Invited)?.Name ?? "", one.Meeting.ToLocal(clock)))];
    }

    /// <summary>The start nearest to the one wanted at which all guests are free; null when there is none within the week.</summary>
    public async Task<DateTimeOffset?> NearestFreeAsync(
        MeetingDraft draft, IReadOnlyCollection<PersonId> guests, DateTimeOffset now, ILedgerSession session, CancellationToken cancellationToken)
    {
        var first = DateOnly.FromDateTime(draft.StartsAt.DateTime);
        var taken = await session.Meetings.OverlappingAsync(guests, clock.At(first, default), clock.At(first.AddDays(Days), default), cancellationToken);
        var length = draft.BusyUntil - draft.StartsAt;
        var free = from offset in Enumerable.Range(0, Days)
                   from start in Starts(first.AddDays(offset), length)
                   where start > now && !taken.Any(one => one.Meeting.Content.StartsAt < start + length && one.Meeting.Content.BusyUntil > start)
                   orderby DateOnly.FromDateTime(start.DateTime), (start.TimeOfDay - draft.StartsAt.TimeOfDay).Duration(), start
                   select (DateTimeOffset?)start;
        return free.FirstOrDefault();
    }

    /// <summary>The half hours of a day at which a meeting of this length fits into one of its halves.</summary>
    IEnumerable<DateTimeOffset> Starts(DateOnly day, TimeSpan length)
    {
        if (!roster.View.Snapshot.Calendar.IsWorkingDay(day))
            yield break;
        foreach (var (from, until) in Hours)
            for (var start = clock.At(day, from); start + length <= clock.At(day, until); start += Step)
                yield return start;
    }
}
