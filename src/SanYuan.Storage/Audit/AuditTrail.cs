using SanYuan.Core.Activities;
using SanYuan.Core.Audit;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Audit;

internal sealed class AuditTrail(Db db) : IAuditTrail
{
    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken) => db.ExecuteAsync(
        "INSERT INTO audit_entries (person_id, action, asked_at, channel, message_id) VALUES (@Person, @Action, @At, @Channel, @MessageId)",
        new { entry.Person, entry.Action, entry.At, entry.Source.Channel, entry.Source.MessageId }, cancellationToken);

    public async Task<IReadOnlyList<AuditEntry>> NewestAsync(int count, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            "SELECT person_id AS Person, action, asked_at AS AskedAt, channel, message_id AS MessageId FROM audit_entries ORDER BY id DESC" + Sql.Limit,
            new { limit = count }, cancellationToken);
        return [.. rows.Select(row => new AuditEntry(row.Person is { } person ? new PersonId(person) : null, row.Action, row.AskedAt, new MessageSource(row.Channel, row.MessageId)))];
    }

    sealed class Row
    {
        public long? Person { get; init; }
        public required string Action { get; init; }
        public DateTimeOffset AskedAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }
    }
}
