using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.WorkingDays;

/// <summary>
/// Tells everybody of the office, once a year, that the days off of a year are not known: from December 1st of the year before, when the
/// notice has long been out, or whenever the service first runs in such a year.
/// </summary>
public sealed class CalendarWatch(ILedger ledger, CurrentRoster roster, CountyClock clock, QuietHours quiet)
{
    /// <returns>How many people it was written for now.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var year = now.Month == 12 ? now.Year + 1 : now.Year;
        var snapshot = roster.View.Snapshot;
        return snapshot.Calendar.Knows(year) ? 0
            : await ledger.WriteAsync((session, token) => WriteAsync(session, snapshot, year, now, token), cancellationToken);
    }

    async Task<int> WriteAsync(ILedgerSession session, RosterSnapshot snapshot, int year, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var person in snapshot.Office)
        {
            var key = $"calendar:{year}:{person.Id.Value}";
            var notice = new OutboundMessage(person.Id, OutboundKind.Alert, CalendarWords.Unknown(year), PlatformStroke.Avoid(quiet.Allow(now), key), key) { Why = CalendarWords.Why(year) };
            if (await session.Outbox.AddAsync(notice, now, cancellationToken))
                written++;
        }
        return written;
    }
}
