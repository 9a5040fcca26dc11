using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Digests;

/// <summary>How many entries an appointee made about a unit.</summary>
public readonly record struct ReportCount(PersonId Appointee, UnitId Unit, int Count);

/// <summary>How many findings of a unit are open.</summary>
public readonly record struct OpenFindings(UnitId Unit, int Count);

/// <summary>Something held at a unit.</summary>
/// <param name="Day">The county's calendar; the first of several.</param>
public readonly record struct HeldAt(UnitId Unit, DateOnly Day, ActivityType Type);

/// <summary>A meeting a unit called.</summary>
public readonly record struct CalledFor(UnitId Unit, DateTimeOffset StartsAt, DateTimeOffset CalledAt);

/// <summary>The figures of a digest, straight from the ledger.</summary>
public interface IDigestStore
{
    /// <summary>Entries, not withdrawn, of these days (inclusive).</summary>
    Task<IReadOnlyList<ReportCount>> ReportsAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Findings that units have yet to put right, by unit, the most first.</summary>
    Task<IReadOnlyList<OpenFindings>> OpenFindingsAsync(CancellationToken cancellationToken);

    /// <summary>What was held at units on these days (inclusive), each unit, day and kind once, of which no entry belongs to a meeting.</summary>
    Task<IReadOnlyList<HeldAt>> UnlinkedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Units' meetings, not cancelled, that start in [<paramref name="from"/>, <paramref name="before"/>).</summary>
    Task<IReadOnlyList<CalledFor>> CalledAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);
}
