using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Results;

/// <summary>What was said of branches' results; rows are only ever added.</summary>
public interface IResultStore
{
    /// <summary>Adds a statement; the roster shows from then on what holds newest of the unit.</summary>
    Task AddAsync(UnitResult result, CancellationToken cancellationToken);

    /// <summary>All that was said of a unit, by day, then in the order of telling.</summary>
    Task<IReadOnlyList<UnitResult>> OfAsync(UnitId unit, CancellationToken cancellationToken);

    /// <summary>Statements by <see cref="UnitResult.Id"/>; those that are not there are left out.</summary>
    Task<IReadOnlyList<UnitResult>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken);

    /// <summary>All that was said of every unit of which something was said for these days (inclusive).</summary>
    Task<IReadOnlyList<UnitResult>> TouchedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>The day a unit came into the roster; null when nobody noted it.</summary>
    Task<DateOnly?> KnownSinceAsync(UnitId unit, CancellationToken cancellationToken);

    /// <summary>Notes the day for units that have none.</summary>
    Task NoteKnownAsync(DateOnly day, CancellationToken cancellationToken);
}

/// <summary>How often a branch held organisational life, and how many entries tell of it: two people's entries of one day and kind are one session.</summary>
public readonly record struct LifeCount(UnitId Unit, int Sessions, int Entries);

/// <summary>An entry of organisational life.</summary>
public sealed record LifeLine(ActivityId Number, UnitId Unit, DateOnly Day, ActivityType Type);

/// <summary>Problems found and closed, suggestions collected.</summary>
public readonly record struct FindingCounts(int Found, int Closed, int Suggestions);

/// <summary>Which findings of a period.</summary>
public enum FindingFigure
{
    Found,
    Closed,
    Suggestions,
}

/// <summary>A period of the ledger: its first and last day, and the same as moments, for what is known by its moment.</summary>
public readonly record struct LedgerDays(DateOnly From, DateOnly To, DateTimeOffset Start, DateTimeOffset Before);

/// <summary>Counts over some days of the ledger; each reads those days only, through an index.</summary>
public interface IResultFigures
{
    /// <summary>Organisational life by branch.</summary>
    Task<IReadOnlyList<LifeCount>> LifeAsync(LedgerDays days, CancellationToken cancellationToken);

    /// <summary>The entries behind it, at these branches, the newest first.</summary>
    Task<IReadOnlyList<LifeLine>> LifeLinesAsync(LedgerDays days, IReadOnlyCollection<UnitId> units, int most, CancellationToken cancellationToken);

    /// <summary>What is repeated counts once, with the number that carries it; what was taken back does not count.</summary>
    /// <param name="at">Of this unit only; null: of all the scope holds.</param>
    Task<FindingCounts> FindingsAsync(LedgerDays days, FindingScope scope, UnitId? at, CancellationToken cancellationToken);

    /// <summary>The findings behind a figure, the newest first.</summary>
    Task<IReadOnlyList<FindingCase>> FindingLinesAsync(FindingFigure figure, LedgerDays days, FindingScope scope, int most, CancellationToken cancellationToken);
}
