using SanYuan.Core.Digests.Figures;
using SanYuan.Core.Duties;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Reports;

/// <summary>What stands behind a digest, as far as its reader may see it.</summary>
/// <param name="Now">What begins later has not been held.</param>
/// <param name="Last">The period's last day, or today while it goes on.</param>
/// <param name="Findings">Those not settled now, then those closed in the period.</param>
internal sealed record ReportFacts(
    DateTimeOffset Now,
    DateOnly Last,
    IReadOnlyList<EntryLine> Entries,
    IReadOnlyList<Obligation> Duties,
    IReadOnlyList<FindingCase> Findings,
    IReadOnlyList<InvitedTo> Invited,
    IReadOnlyDictionary<(MeetingId Meeting, PersonId Person), Presence> Presence)
{
    /// <summary>Who was invited to meetings that have begun.</summary>
    public IEnumerable<InvitedTo> InvitedByNow => Invited.Where(one => one.StartsAt <= Now);

    public bool? Came(InvitedTo one) => Presence.GetValueOrDefault((one.Meeting, one.Person)).Attended;
}

internal sealed class ReportReader(Period period, DigestScope scope, DigestDesk desk, CountyClock clock, RosterSnapshot roster, ILedgerSession session)
{
    /// <summary>Rows of entries; a sheet holds a million.</summary>
    const int MostEntries = 1_000_000;
    const int MostFindings = 100_000;

    readonly DateTimeOffset _start = clock.At(period.From, default);
    readonly DateTimeOffset _end = clock.At(period.To.AddDays(1), default);

    /// <summary>Null: everybody.</summary>
    readonly HashSet<PersonId>? _people = scope.Reader == DigestReader.Selecting ? [.. desk.PeopleOf(scope, period, roster).Select(person => person.Id)] : null;

    public async Task<ReportFacts> ReadAsync(CancellationToken cancellationToken) => new(
        clock.Now,
        period.To < clock.Today ? period.To : clock.Today,
        await session.Digests.EntriesAsync(period.From, period.To, desk.FilterOf(scope, period, roster), EntryOrder.Day, 0, MostEntries, cancellationToken),
        await DutiesAsync(cancellationToken),
        await FindingsAsync(cancellationToken),
        [.. (await session.Digests.InvitedAsync(_start, _end, cancellationToken)).Where(one => _people?.Contains(one.Person) ?? (scope.IsCounty || scope.Units.Contains(one.Unit)))],
        Presence.Of(await session.Attendance.BetweenAsync(_start, _end, cancellationToken)));

    async Task<IReadOnlyList<Obligation>> DutiesAsync(CancellationToken cancellationToken)
    {
        var periods = DutyTallies.Within(period, clock.Today);
        var owed = new List<Obligation>();
        if (scope.Reader != DigestReader.Unit)
            owed.AddRange((await DutyLedger.OfPeopleAsync(periods, clock.Today, roster, session, cancellationToken)).Where(one => _people?.Contains(one.Person!.Value) != false));
        if (scope.Reader != DigestReader.Selecting)
            owed.AddRange(await DutyLedger.OfBranchesAsync(periods, Branches(), clock.Today, roster, session, cancellationToken));
        return owed;
    }

    /// <summary>选派单位 hears how its people are doing, not what they found.</summary>
    async Task<IReadOnlyList<FindingCase>> FindingsAsync(CancellationToken cancellationToken)
    {
        if (scope.Reader == DigestReader.Selecting)
            return [];
        var whose = scope.IsCounty ? FindingScope.County : FindingScope.Of(scope.Units.ToHashSet());
        var open = (await session.FindingLife.UnsettledAsync(whose, cancellationToken)).Where(one => one.Kind == FindingKind.Finding);
        var closed = await session.FindingLife.FindAsync(
            await session.Digests.ClosedNumbersAsync(_start, _end, scope.IsCounty ? null : scope.Units, MostFindings, cancellationToken), cancellationToken);
        return [.. open, .. closed];
    }

    IReadOnlyList<Unit> Branches() => scope.Reader == DigestReader.Unit
        ? [.. scope.Units.Select(roster.UnitById).OfType<Unit>().Where(UnitScope.IsBranch)]
        : [.. roster.Units.Where(UnitScope.IsBranch)];
}
