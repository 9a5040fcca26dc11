using System.Text;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>What the digest says of findings: what waits, what is late, what was closed in the period, what reached nobody, and what is common.</summary>
internal static class FindingDigest
{
    const int MaxBytes = 2048;
    const int MostUnits = 5;

    /// <summary>The digest with these lines behind it, as far as a message holds them.</summary>
    /// <param name="from">First day of the period, the county's calendar.</param>
    /// <param name="to">Last day, inclusive.</param>
    public static async Task<string> AppendAsync(
        string digest, DateOnly from, DateOnly to, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var line in await LinesAsync(from, to, clock, roster, session, cancellationToken))
            if (Encoding.UTF8.GetByteCount(digest) + 1 + Encoding.UTF8.GetByteCount(line) <= MaxBytes)
                digest += "\n" + line;
        return digest;
    }

    static async Task<IReadOnlyList<string>> LinesAsync(DateOnly from, DateOnly to, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (start, end) = (clock.At(from, default), clock.At(to.AddDays(1), default));
        var open = (await session.FindingLife.UnsettledAsync(FindingScope.County, cancellationToken)).Where(one => one.Kind == FindingKind.Finding).ToList();
        var closed = await session.FindingLife.ClosedAsync(start, end, cancellationToken);
        var everClosed = await session.FindingLife.ClosedAsync(DateTimeOffset.UnixEpoch, clock.Now.AddTicks(TimeSpan.TicksPerSecond), cancellationToken);
        var common = await CommonProblems.ReadAsync(end, roster, session, cancellationToken);
        return
        [
            .. Figures(open.Count(one => one.Status == FindingStatus.Rectified), open.Count(one => one.IsOverdueOn(clock.Today)), closed, everClosed),
            .. NoLiaison(open.Where(one => one.SentAt is null && one.ToldAt >= start && one.ToldAt < end && !roster.LiaisonsOf(one.Unit).Any()), roster),
            .. common.Count > 0 ? [CommonWords.Line(common)] : Array.Empty<string>(),
        ];
    }

    static IEnumerable<string> Figures(int rectified, int overdue, int closed, int everClosed)
    {
        if (rectified + overdue + closed + everClosed > 0)
            yield return $"问题整改：待核实{rectified}条，超期{overdue}条，本期销号{closed}条，累计销号{everClosed}条";
    }

    /// <summary>Told in the digest of the period in which they were found, so once.</summary>
    static IEnumerable<string> NoLiaison(IEnumerable<FindingCase> unsent, RosterSnapshot roster)
    {
        var units = unsent.GroupBy(one => one.Unit).Select(unit => $"{FindingWords.Unit(unit.Key, roster)}{unit.Count()}条").ToList();
        if (units.Count > 0)
            yield return $"没有联络员、问题还没送达：{string.Join('、', units.Take(MostUnits))}{(units.Count > MostUnits ? $"等{units.Count}家" : "")}";
    }
}
