using SanYuan.Core.Primitives;

namespace SanYuan.Core.Digests;

/// <summary>How many entries an appointee made about a unit.</summary>
public readonly record struct ReportCount(PersonId Appointee, UnitId Unit, int Count);

/// <summary>How many findings of a unit are open.</summary>
public readonly record struct OpenFindings(UnitId Unit, int Count);

/// <summary>The figures of a digest, straight from the ledger.</summary>
public interface IDigestStore
{
    /// <summary>Entries, not withdrawn, of these days (inclusive).</summary>
    Task<IReadOnlyList<ReportCount>> ReportsAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Findings open now, by unit, the most first.</summary>
    Task<IReadOnlyList<OpenFindings>> OpenFindingsAsync(CancellationToken cancellationToken);
}
