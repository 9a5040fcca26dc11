using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Roster;

namespace SanYuan.Storage.Results;

internal sealed class ResultStore(Db db) : IResultStore
{
    public async Task AddAsync(UnitResult result, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync(
            """
            INSERT INTO unit_results (unit_id, kind, value, since, origin, reason, told_by, told_at, channel, message_id)
            VALUES (@Unit, @Kind, @Value, @Since, @Origin, @Reason, @ToldBy, @ToldAt, @Channel, @MessageId)
            """,
            ResultRow.Of(result), cancellationToken);
        // A roster file has been stored already, and tells no premises.
        if (result.Origin != ResultOrigin.Chat || result.Kind == ResultKind.Premises)
            return;
        var newest = await db.FirstAsync<int?>(
            "SELECT value FROM unit_results WHERE unit_id = @Unit AND kind = @kind ORDER BY since DESC, id DESC" + Sql.Limit,
            new { result.Unit, kind = Code<ResultKind>.Of(result.Kind), limit = 1 }, cancellationToken);
        await db.ExecuteAsync(
            result.Kind == ResultKind.Stars ? "UPDATE units SET stars = @newest WHERE id = @Unit" : "UPDATE units SET six_good = @newest WHERE id = @Unit",
            new { result.Unit, newest }, cancellationToken);
        await db.ExecuteAsync(RosterStore.RaiseVersion, null, cancellationToken);
    }

    public Task<IReadOnlyList<UnitResult>> OfAsync(UnitId unit, CancellationToken cancellationToken) =>
        ListAsync("WHERE unit_id = @unit ORDER BY since, id", new { unit }, cancellationToken);

    public Task<IReadOnlyList<UnitResult>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        ListAsync($"WHERE id IN {Sql.Ids} ORDER BY id", new { ids = JsonLists.Ids(ids) }, cancellationToken);

    public Task<IReadOnlyList<UnitResult>> TouchedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        ListAsync(
            "WHERE unit_id IN (SELECT unit_id FROM unit_results WHERE since BETWEEN @from AND @to) ORDER BY unit_id, since, id", new { from, to }, cancellationToken);

    public async Task<DateOnly?> KnownSinceAsync(UnitId unit, CancellationToken cancellationToken) =>
        (await db.FirstAsync<DayRow>("SELECT known_since AS Day FROM units WHERE id = @unit", new { unit }, cancellationToken))?.Day;

    public Task NoteKnownAsync(DateOnly day, CancellationToken cancellationToken) =>
        db.ExecuteAsync("UPDATE units SET known_since = @day WHERE known_since IS NULL", new { day }, cancellationToken);

    async Task<IReadOnlyList<UnitResult>> ListAsync(string clauses, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ResultRow>($"{ResultRow.Select} {clauses}", args, cancellationToken);
        return [.. rows.Select(row => row.ToResult())];
    }

    sealed class DayRow
    {
        public DateOnly? Day { get; init; }
    }
}
