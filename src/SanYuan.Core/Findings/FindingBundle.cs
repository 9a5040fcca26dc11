using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>
/// The day's findings for each liaison in one message, from 17:07 of working days on; what was missed then goes out as soon as speaking is allowed again.
/// A liaison who came later gets what the unit still owes. Running it twice sends nothing twice.
/// </summary>
public sealed class FindingBundle(ILedger ledger, CurrentRoster roster, CountyClock clock, QuietHours quiet)
{
    /// <summary>Calendar days in which a repetition is still news.</summary>
    const int RepeatedFor = 30;

    /// <returns>How many liaisons were written to now.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (quiet.IsQuiet(now))
            return 0;
        var snapshot = roster.View.Snapshot;
        var until = Until(now, snapshot);
        var waiting = await ledger.ReadAsync((session, token) => WaitingAsync(until, snapshot, session, token), cancellationToken);
        return waiting.Count == 0 ? 0 : await ledger.WriteAsync((session, token) => SendAsync(until, now, snapshot, session, token), cancellationToken);
    }

    /// <summary>The last 17:07 of a working day: what was told up to then goes out.</summary>
    DateTimeOffset Until(DateTimeOffset now, RosterSnapshot snapshot)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var at = clock.At(today, FindingRules.BundleAt);
        return snapshot.Calendar.IsWorkingDay(today) && now >= at ? at : clock.At(snapshot.Calendar.PreviousWorkingDay(today), FindingRules.BundleAt);
    }

    static async Task<IReadOnlyList<(Person Liaison, List<long> Findings)>> WaitingAsync(
        DateTimeOffset until, RosterSnapshot snapshot, ILedgerSession session, CancellationToken cancellationToken)
    {
        var candidates = await session.FindingDeliveries.CandidatesAsync(until, until.AddDays(-RepeatedFor), cancellationToken);
        var done = await session.FindingDeliveries.DoneAsync([.. candidates.Select(one => one.Number)], cancellationToken);
        return
        [
            .. from finding in candidates
               from liaison in snapshot.LiaisonsOf(finding.Unit)
               where !done.Contains(new FindingDelivery(finding.Number, liaison.Id))
               group finding.Number by liaison into post
               orderby post.Key.Code
               select (post.Key, post.ToList()),
        ];
    }

    static async Task<int> SendAsync(DateTimeOffset until, DateTimeOffset now, RosterSnapshot snapshot, ILedgerSession session, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var (liaison, findings) in await WaitingAsync(until, snapshot, session, cancellationToken))
        {
            var key = $"finding-bundle:{liaison.Id.Value}:{until:yyyyMMdd}";
            // Two liaisons of one unit: the first message has sent it.
            var fresh = await session.FindingLife.FindAsync(findings, cancellationToken);
            if (await FindingSending.SendAsync(new FindingPost(liaison, fresh, key, now, PlatformStroke.Avoid(now, key)), snapshot, session, cancellationToken))
                written++;
        }
        return written;
    }
}
