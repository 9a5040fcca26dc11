using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests;

/// <summary>Sends last week's digest to everybody of the office, once, from Monday 08:07 on. A service that was down on Monday sends it when it is back.</summary>
public sealed class WeeklyDigest(ILedger ledger, CurrentRoster roster, CountyClock clock, QuietHours quiet)
{
    /// <summary>Not at the hour or half hour, where the platforms are slow.</summary>
    static readonly TimeOnly SendFrom = new(8, 7);

    /// <returns>How many people it was written for now.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var thisWeek = Period.WeekOf(clock.Today);
        if (now < clock.At(thisWeek.From, SendFrom))
            return 0;
        var snapshot = roster.View.Snapshot;
        var period = Period.WeekOf(thisWeek.From.AddDays(-1));
        return await ledger.WriteAsync((session, token) => WriteAsync(session, snapshot, period, now, token), cancellationToken);
    }

    async Task<int> WriteAsync(ILedgerSession session, RosterSnapshot snapshot, Period period, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var figures = await DigestFigures.ReadAsync(session, snapshot, clock, period.From, period.To, cancellationToken);
        var text = DigestWords.Write(period, figures, whole: false);
        var written = 0;
        foreach (var person in snapshot.Office)
            if (await session.Outbox.AddAsync(new OutboundMessage(person.Id, OutboundKind.Digest, text, quiet.Allow(now), $"digest:{period.Key}:{person.Id.Value}"), now, cancellationToken))
                written++;
        return written;
    }
}
