using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Messaging;

internal sealed class DeadLetterStore(Db db) : IDeadLetterStore
{
    const string Dead = "status IN ('dropped', 'unknown')";

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(OutboxStatus? status, DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        var which = status is null or OutboxStatus.Dropped or OutboxStatus.Unknown ? $"{Dead} AND (@status IS NULL OR status = @status)" : "status = @status";
        var rows = await db.ListAsync<OutboxRow>(
            OutboxRow.Columns + $" WHERE {which} AND act_at >= @since ORDER BY act_at DESC, id DESC" + Sql.Limit,
            new { status = status is { } known ? Code<OutboxStatus>.Of(known) : null, since, limit }, cancellationToken);
        return [.. rows.Select(Letter)];
    }

    public async Task<DeadLetter?> FindAsync(long id, CancellationToken cancellationToken) =>
        await db.FirstAsync<OutboxRow>(OutboxRow.Columns + " WHERE id = @id", new { id }, cancellationToken) is { } row ? Letter(row) : null;

    public async Task<int> ResendAsync(IReadOnlyCollection<long> ids, Resend resend, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var which = JsonLists.Ids(ids);
        await db.ExecuteAsync(
            "INSERT INTO outbox_resends (outbox_id, resent_by, resent_at, old_status, old_error) SELECT id, @By, @SaidAt, status, error FROM outbox WHERE id IN "
                + Sql.Ids + " AND " + Dead,
            new { ids = which, resend.By, resend.SaidAt }, cancellationToken);
        return await db.ExecuteAsync(
            "UPDATE outbox SET status = 'pending', act_at = @at, attempts = 0, first_attempt_at = NULL, batch = NULL, error = NULL, failed_on = NULL WHERE id IN "
                + Sql.Ids + " AND " + Dead,
            new { ids = which, at }, cancellationToken);
    }

    public async Task<IReadOnlyList<Resend>> ResendsAsync(long id, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ResendRow>(
            "SELECT resent_by AS ResentBy, resent_at AS ResentAt FROM outbox_resends WHERE outbox_id = @id ORDER BY id", new { id }, cancellationToken);
        return [.. rows.Select(row => new Resend(row.ResentBy, row.ResentAt))];
    }

    static DeadLetter Letter(OutboxRow row) => new(row.ToEntry(), row.ActAt, row.Error);

    sealed class ResendRow
    {
        public required string ResentBy { get; init; }
        public DateTimeOffset ResentAt { get; init; }
    }
}
