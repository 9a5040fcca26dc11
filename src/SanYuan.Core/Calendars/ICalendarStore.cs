using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Calendars;

/// <summary>A meeting in somebody's calendar.</summary>
/// <param name="Answer">What the person answered; null for whoever only calls or hosts it.</param>
public sealed record CalendarEntry(Meeting Meeting, Answer? Answer);

/// <summary>Whose meetings are wanted, besides those the person is invited to or called.</summary>
/// <param name="Units">Those whose meetings the person hosts.</param>
/// <param name="CountyWide">The meetings of no unit too, which are the office's.</param>
/// <param name="Since">Not starting before.</param>
public sealed record CalendarScope(PersonId Person, IReadOnlyCollection<UnitId> Units, bool CountyWide, DateTimeOffset Since);

/// <summary>The secrets of calendar links, and what such a link shows.</summary>
public interface ICalendarStore
{
    /// <summary>When the person's secret was made; null when there is none.</summary>
    Task<DateTimeOffset?> GivenAtAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Keeps a person's secret; an earlier one is forgotten.</summary>
    /// <param name="hash">See <see cref="CalendarSecret.Hash"/>.</param>
    Task GiveAsync(PersonId person, string hash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Whose secret has this hash; null when it is nobody's.</summary>
    Task<PersonId?> OwnerAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Meetings in any state, those the person declined left out unless the person calls or hosts them, by start, then number.</summary>
    Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CalendarScope scope, CancellationToken cancellationToken);
}
