using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Messaging;

internal sealed class Outbox(Db db) : IOutbox
{
    public async Task<bool> AddAsync(OutboundMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            """
            INSERT INTO outbox (receiver_id, kind, format, text, unique_key, due_at, created_at, status, attempts, act_at)
            SELECT @Receiver, @Kind, @Format, @Text, @Key, @DueAt, @now, 'pending', 0, @DueAt
            WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE unique_key = @Key)
            """,
            new
            {
                message.Receiver,
                Kind = Code<OutboundKind>.Of(message.Kind),
                Format = Code<TextFormat>.Of(message.Format),
                message.Text,
                message.Key,
                message.DueAt,
                now,
            },
            cancellationToken) == 1;

    public async Task<IReadOnlyList<OutboxEntry>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<OutboxRow>(
            OutboxRow.Columns + " WHERE status = 'pending' AND act_at <= @now ORDER BY act_at, id" + SqliteDialect.Limit,
            new { now, limit }, cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    public async Task<IReadOnlyList<OutboxEntry>> UnsettledAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<OutboxRow>(
            OutboxRow.Columns + " WHERE status = 'sending' AND batch IN (SELECT batch FROM outbox WHERE status = 'sending' AND act_at <= @now) ORDER BY id",
            new { now }, cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    public Task ClaimAsync(OutboxEntry entry, DateTimeOffset now, DateTimeOffset leaseEnd, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            UPDATE outbox
            SET status = 'sending', attempts = attempts + 1, act_at = @leaseEnd, batch = @Batch, channel = @channel, account = @account,
                first_attempt_at = coalesce(first_attempt_at, @now)
            WHERE id = @Id
            """,
            new { entry.Id, entry.Batch, channel = entry.Address?.Channel, account = entry.Address?.Account, now, leaseEnd }, cancellationToken);

    public Task RecordAsync(OutboxOutcome outcome, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            UPDATE outbox
            SET status = @status, error = @Error, act_at = @At,
                sent_at = CASE WHEN @status = 'sent' THEN @At ELSE sent_at END,
                first_attempt_at = CASE WHEN @status = 'pending' THEN NULL ELSE first_attempt_at END
            WHERE id = @Id
            """,
            new { outcome.Id, status = Code<OutboxStatus>.Of(outcome.Status), outcome.Error, outcome.At }, cancellationToken);

    public async Task<IReadOnlyDictionary<PersonId, int>> SentCountsAsync(IReadOnlyCollection<PersonId> people, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<SentCount>(
            "SELECT receiver_id AS Receiver, count(*) AS Count FROM outbox WHERE receiver_id IN @people AND sent_at > @since GROUP BY receiver_id",
            new { people = people.Select(person => person.Value), since }, cancellationToken);
        return rows.ToDictionary(row => row.Receiver, row => row.Count);
    }

    public Task CancelAsync(string key, CancellationToken cancellationToken) =>
        db.ExecuteAsync("UPDATE outbox SET status = 'cancelled' WHERE unique_key = @key AND status = 'pending'", new { key }, cancellationToken);

    public async Task<IReadOnlyList<OutboxEntry>> SentToAsync(PersonId person, string channel, long after, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<OutboxRow>(
            OutboxRow.Columns + " WHERE receiver_id = @person AND channel = @channel AND status = 'sent' AND id > @after ORDER BY id",
            new { person, channel, after }, cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    sealed class SentCount
    {
        public PersonId Receiver { get; init; }
        public int Count { get; init; }
    }
}
