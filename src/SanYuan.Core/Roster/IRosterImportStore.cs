using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster;

/// <summary>The imports of roster files, with what each changed.</summary>
public interface IRosterImportStore
{
    Task AddAsync(PastImport import, ImportedRows rows, CancellationToken cancellationToken);

    /// <summary>The newest first; what came without a file, such as the demonstration county, is not among them.</summary>
    Task<IReadOnlyList<PastImport>> NewestAsync(int most, CancellationToken cancellationToken);

    /// <returns>Null when there is none.</returns>
    Task<ImportedRows?> RowsAsync(long number, CancellationToken cancellationToken);

    /// <returns>False when it was undone before.</returns>
    Task<bool> UndoneAsync(long number, PersonId? by, DateTimeOffset now, CancellationToken cancellationToken);
}
