using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>What the digest says of measures whose last day is gone by.</summary>
internal static class OverdueMeasures
{
    /// <returns>A line with its line break before it; empty when nothing is overdue.</returns>
    public static async Task<string> LineAsync(DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        MeasureWords.Overdue([.. (await session.Measures.OpenAsync(cancellationToken)).Where(measure => measure.Content.DueOn < today)], roster);
}
