using SanYuan.Core.Digests.Figures;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Sending;

/// <summary>Works out who is sent which digests now. Reads a period once, however many digests are made of it.</summary>
internal sealed class DigestPlanner(DigestDesk desk, CountyClock clock, RosterSnapshot roster, ILedgerSession session)
{
    readonly Dictionary<PersonId, Parcel> _parcels = [];
    readonly List<DigestRun> _runs = [];

    /// <returns>Null when nothing is due that was not written before.</returns>
    public async Task<DigestPlan?> PlanAsync(DueDigests due, CancellationToken cancellationToken)
    {
        var seen = await session.DigestLog.NewestEntryAsync(cancellationToken);
        var periods = await PeriodsAsync(due, cancellationToken);
        var daily = due.Daily(joined: periods.Count > 0);
        if (daily is not null && await session.DigestLog.FindRunAsync(daily.Key, cancellationToken) is null)
        {
            var last = await session.DigestLog.LastDailyAsync(cancellationToken);
            await NeedsAsync(daily, last is null ? due.DayBefore() : clock.ToLocal(last.At), cancellationToken);
            if (last is not null)
                await CorrectionsAsync(last, cancellationToken);
            _runs.Add(new DigestRun(daily.Key, clock.Now, seen));
        }
        foreach (var period in periods)
        {
            await PeriodAsync(period, only: null, cancellationToken);
            _runs.Add(new DigestRun(period.Key, clock.Now, seen));
        }
        return _runs.Count == 0 ? null : new DigestPlan([.. _parcels.Values.OrderBy(parcel => parcel.Person.Value)], _runs);
    }

    /// <summary>What everybody who has a digest of this scope is sent of a period, with whatever else of it is theirs; without those who were sent it.</summary>
    public async Task<IReadOnlyList<Parcel>> PlanAsync(Period period, DigestScope scope, CancellationToken cancellationToken)
    {
        await PeriodAsync(period, scope, cancellationToken);
        return [.. _parcels.Values.OrderBy(parcel => parcel.Person.Value)];
    }

    /// <summary>Of months and longer only those that were not over when the ledger began: a county that starts in October is told nothing of September.</summary>
    async Task<IReadOnlyList<Period>> PeriodsAsync(DueDigests due, CancellationToken cancellationToken)
    {
        var began = await session.Duties.BeganOnAsync(cancellationToken) ?? DateOnly.MaxValue;
        var periods = new List<Period>();
        foreach (var period in due.Periods().Where(period => period.Kind == PeriodKind.Week || period.To >= began))
            if (await session.DigestLog.FindRunAsync(period.Key, cancellationToken) is null)
                periods.Add(period);
        return periods;
    }

    async Task NeedsAsync(Period day, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (await DailyNeeds.ReadAsync(since, clock, roster, session, cancellationToken) is not { } needs)
            return;
        var told = await session.DigestLog.ReceiversAsync(day.Key, cancellationToken);
        foreach (var person in roster.Office.Where(person => !told.Contains(person.Id)))
            For(person.Id).Digests.Add(needs);
    }

    async Task CorrectionsAsync(DigestRun last, CancellationToken cancellationToken)
    {
        foreach (var correction in await new Corrections(desk, clock, roster, session).ReadAsync(last, cancellationToken))
            For(correction.Sent.Person).Corrections.Add(correction);
    }

    async Task PeriodAsync(Period period, DigestScope? only, CancellationToken cancellationToken)
    {
        var told = await session.DigestLog.ReceiversAsync(period.Key, cancellationToken);
        var facts = await DigestFacts.ReadAsync(period, EntryFilter.County, withUnits: period.Kind >= PeriodKind.Month, clock, roster, session, cancellationToken);
        var written = new Dictionary<DigestScope, Digest>();
        foreach (var (person, scopes) in DigestReaders.Of(period.Kind, roster).Where(one => !told.Contains(one.Person.Id) && (only is not { } scope || one.Scopes.Contains(scope))))
            foreach (var scope in scopes)
            {
                if (!written.TryGetValue(scope, out var digest))
                    written[scope] = digest = await desk.WriteAsync(facts, scope, whole: false, session, cancellationToken);
                For(person.Id).Digests.Add(digest);
            }
    }

    Parcel For(PersonId person) => _parcels.TryGetValue(person, out var known) ? known : _parcels[person] = new Parcel(person);
}
