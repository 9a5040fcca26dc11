using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Calendars;

/// <summary>Reads the calendar behind a link.</summary>
public sealed class CalendarDesk(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    /// <summary>How far back a calendar shows meetings; ahead it shows all.</summary>
    public static readonly TimeSpan Past = TimeSpan.FromDays(60);

    /// <returns>Null when the secret is nobody's, or of somebody who does not belong any more.</returns>
    /// <exception cref="LedgerUnavailableException">The database cannot be read now.</exception>
    public async Task<IReadOnlyList<CalendarEvent>?> ReadAsync(string secret, CancellationToken cancellationToken) => CalendarSecret.LooksRight(secret)
        ? await ledger.ReadAsync((session, token) => ReadAsync(session, secret, roster.View.Snapshot, token), cancellationToken)
        : null;

    async Task<IReadOnlyList<CalendarEvent>?> ReadAsync(ILedgerSession session, string secret, RosterSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (await session.Calendars.OwnerAsync(CalendarSecret.Hash(secret), cancellationToken) is not { } owner || snapshot.PersonById(owner) is not { } person)
            return null;
        var roles = snapshot.RolesOf(owner, clock.Today);
        if ((roles & CalendarHandler.Audience) == 0)
            return null;
        // A liaison's units count only while the person is a liaison: a selecting unit's people are responsible for units too.
        IReadOnlyCollection<UnitId> hosted = roles.HasFlag(Roles.Liaison)
            ? [.. person.ResponsibleUnitCodes.Select(code => snapshot.UnitByCode(code)?.Id).OfType<UnitId>()]
            : [];
        var scope = new CalendarScope(owner, hosted, roles.HasFlag(Roles.Office), clock.Now - Past);
        return [.. (await session.Calendars.EntriesAsync(scope, cancellationToken)).Select(entry => ToEvent(entry, snapshot))];
    }

    CalendarEvent ToEvent(CalendarEntry entry, RosterSnapshot snapshot)
    {
        var meeting = entry.Meeting.ToLocal(clock);
        var content = meeting.Content;
        return new CalendarEvent(
            $"meeting-{meeting.Id}@sanyuan", meeting.Sequence, content.Title, content.StartsAt, clock.ToLocal(content.BusyUntil), clock.ToLocal(meeting.AnnouncedAt))
        {
            Place = content.Place,
            Description = CalendarWords.Description(entry, Convener.CallerName(content.Unit, snapshot)),
            IsCancelled = meeting.Status == MeetingStatus.Cancelled,
        };
    }
}
