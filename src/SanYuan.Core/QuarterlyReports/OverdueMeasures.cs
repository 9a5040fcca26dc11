using SanYuan.Core.Ledger;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>The measures the digest tells of: those whose last day is gone by.</summary>
internal static class OverdueMeasures
{
    public static async Task<IReadOnlyList<Measure>> ReadAsync(DateOnly today, ILedgerSession session, CancellationToken cancellationToken) =>
        [.. (await session.Measures.OpenAsync(cancellationToken)).Where(measure => measure.Content.DueOn < today)];
}
