using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Sending;

/// <summary>What became of sending a digest by hand.</summary>
/// <param name="Refused">Why nothing was sent, and what to do; null when it was.</param>
/// <param name="Sent">How many people were written to now.</param>
/// <param name="Had">How many had it already.</param>
public sealed record DigestSending(string? Refused, int Sent, int Had);

/// <summary>
/// Sends a period's digest when the office says so, before the calendar does: the same words by the same way, once a period and receiver, whichever of both comes first.
/// </summary>
public sealed class DigestDispatch(ILedger ledger, CurrentRoster roster, CountyClock clock, DigestDesk desk, DigestRound round)
{
    /// <summary>Who receives this digest.</summary>
    public IReadOnlyList<Person> Receivers(Period period, DigestScope scope) =>
        [.. DigestReaders.Of(period.Kind, roster.View.Snapshot).Where(one => one.Scopes.Contains(scope)).Select(one => one.Person)];

    /// <summary>Whose digests there are, of whatever length.</summary>
    public IReadOnlyList<DigestScope> Scopes() =>
        [.. DigestReaders.Of(PeriodKind.Month, roster.View.Snapshot).SelectMany(one => one.Scopes).Distinct().OrderBy(scope => scope.Reader)];

    /// <summary>Why it cannot be sent now; null when it can. A period that is not over would be told half, and its end never.</summary>
    public async Task<string?> RefusalAsync(Period period, DigestScope scope, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (period.Kind == PeriodKind.Day)
            return DigestWords.DayIsDaily;
        if (period.Kind == PeriodKind.Week && scope.Reader != DigestReader.Office)
            return DigestWords.WeekIsOffice;
        if (await desk.MissingAsync(period, session, cancellationToken) is { } missing)
            return missing;
        if (period.To >= clock.Today)
            return DigestWords.NotOver(period);
        return Receivers(period, scope).Count == 0 ? DigestWords.NobodyReads(period) : null;
    }

    public async Task<DigestSending> SendAsync(Period period, DigestScope scope, PersonId by, CancellationToken cancellationToken)
    {
        var snapshot = roster.View.Snapshot;
        var (refused, parcels) = await ledger.ReadAsync(
            async (session, token) => await RefusalAsync(period, scope, session, token) is { } refusal
                ? (refusal, [])
                : ((string?)null, await new DigestPlanner(desk, clock, snapshot, session).PlanAsync(period, scope, token)),
            cancellationToken);
        if (refused is not null)
            return new DigestSending(refused, 0, 0);
        var sent = await ledger.WriteAsync(
            async (session, token) =>
            {
                // Somebody else, or the calendar, may have sent it since.
                var told = await session.DigestLog.ReceiversAsync(period.Key, token);
                return await round.WriteAsync([.. parcels.Where(parcel => !told.Contains(parcel.Person))], by, clock.Now, session, token);
            },
            cancellationToken);
        return new DigestSending(null, sent, Receivers(period, scope).Count - sent);
    }
}
