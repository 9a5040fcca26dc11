using SanYuan.Core.Primitives;

namespace SanYuan.Core.Duties.Inspections;

/// <summary>A branch a supervisor is to inspect in a month, and why.</summary>
public sealed record PlannedInspection(UnitId Unit, string Reason);

/// <summary>What the ledger tells about a branch when a plan is made.</summary>
/// <param name="Open">Findings not put right.</param>
/// <param name="Overdue">Those of them whose last day is over.</param>
public readonly record struct BranchFindings(UnitId Unit, int Open, int Overdue);

/// <summary>When a branch was last heard of.</summary>
/// <param name="Heard">The day of its newest entry; null when there is none.</param>
/// <param name="Inspected">The day of its newest inspection; null when there is none.</param>
public readonly record struct BranchVisits(UnitId Unit, DateOnly? Heard, DateOnly? Inspected);

/// <summary>Plans as they were sent, and what they are made from; each answer is one query for the whole county.</summary>
public interface IInspectionStore
{
    /// <summary>Keeps a plan, in its order; of a month and person there is one.</summary>
    /// <param name="month">「2019-11」.</param>
    Task AddAsync(string month, PersonId supervisor, IReadOnlyList<PlannedInspection> plan, CancellationToken cancellationToken);

    /// <summary>Empty when none was made.</summary>
    Task<IReadOnlyList<PlannedInspection>> OfAsync(string month, PersonId supervisor, CancellationToken cancellationToken);

    /// <summary>What each branch has to put right, as of <paramref name="today"/>.</summary>
    Task<IReadOnlyList<BranchFindings>> FindingsAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>The newest entries since a day; branches with none are left out.</summary>
    Task<IReadOnlyList<BranchVisits>> VisitsAsync(DateOnly since, CancellationToken cancellationToken);

    /// <summary>Which of these messages were written already.</summary>
    Task<IReadOnlySet<string>> SentAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
