using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Roster;

internal sealed class RosterImportStore(Db db) : IRosterImportStore
{
    public Task AddAsync(PastImport import, ImportedRows rows, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO roster_imports (source, imported_by, imported_at, counts, rows_before, rows_after)
        VALUES (@File, @By, @At, @counts, @before, @after)
        """,
        new { import.File, import.By, import.At, counts = RosterJson.Write(import.Change), before = RosterJson.Write(rows.Before), after = RosterJson.Write(rows.After) }, cancellationToken);

    public async Task<IReadOnlyList<PastImport>> NewestAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            "SELECT id AS Number, source AS [File], imported_by AS [By], imported_at AS At, counts, undone_at AS UndoneAt FROM roster_imports WHERE source <> '' ORDER BY id DESC" + Sql.Limit,
            new { limit = most }, cancellationToken);
        return [.. rows.Select(row => new PastImport(row.Number, row.File, row.By, row.At, RosterJson.Read<RosterChange>(row.Counts)) { UndoneAt = row.UndoneAt })];
    }

    public async Task<ImportedRows?> RowsAsync(long number, CancellationToken cancellationToken) =>
        await db.FirstAsync<Changed>("SELECT rows_before AS Before, rows_after AS After FROM roster_imports WHERE id = @number", new { number }, cancellationToken) is { } row
            ? new ImportedRows(RosterJson.Read<RosterRows>(row.Before), RosterJson.Read<RosterRows>(row.After))
            : null;

    public async Task<bool> UndoneAsync(long number, PersonId? by, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.ExecuteAsync("UPDATE roster_imports SET undone_by = @by, undone_at = @now WHERE id = @number AND undone_at IS NULL", new { number, by, now }, cancellationToken) == 1;

    sealed class Row
    {
        public long Number { get; init; }
        public required string File { get; init; }
        public PersonId? By { get; init; }
        public DateTimeOffset At { get; init; }
        public required string Counts { get; init; }
        public DateTimeOffset? UndoneAt { get; init; }
    }

    sealed class Changed
    {
        public required string Before { get; init; }
        public required string After { get; init; }
    }
}
