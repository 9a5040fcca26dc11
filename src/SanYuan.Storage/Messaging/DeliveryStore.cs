using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Messaging;

internal sealed class DeliveryStore(Db db) : IDeliveryStore
{
    public async Task<IReadOnlyList<OutboxEntry>> NextDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var oldest = await db.FirstAsync<Oldest>(
            "SELECT likeness FROM outbox WHERE status = 'pending' AND act_at <= @now ORDER BY act_at, id" + Sql.Limit,
            new { now, limit = 1 }, cancellationToken);
        if (oldest is null)
            return [];
        var rows = await db.ListAsync<OutboxRow>(
            OutboxRow.Columns + " WHERE status = 'pending' AND likeness = @Likeness AND act_at <= @now ORDER BY act_at, id" + Sql.Limit,
            new { oldest.Likeness, now, limit }, cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    public async Task<IReadOnlyList<OutboxEntry>> UnsettledAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<OutboxRow>(
            OutboxRow.Columns + " WHERE id IN (SELECT id FROM outbox WHERE status = 'sending' AND batch IN (SELECT batch FROM outbox WHERE status = 'sending' AND act_at <= @now)) ORDER BY id",
            new { now }, cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    public Task ClaimAsync(IReadOnlyList<OutboxEntry> entries, DateTimeOffset now, DateTimeOffset leaseEnd, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            $"""
            UPDATE outbox
            SET status = 'sending', attempts = attempts + 1, act_at = @leaseEnd, batch = @Batch, channel = @channel, account = p.name,
                first_attempt_at = coalesce(first_attempt_at, @now)
            FROM {Sql.Pairs} AS p
            WHERE outbox.id = p.id
            """,
            new
            {
                pairs = JsonLists.Pairs(entries.Select(entry => (entry.Id, entry.Address!.Value.Account))),
                entries[0].Batch,
                channel = entries[0].Address!.Value.Channel,
                now,
                leaseEnd,
            },
            cancellationToken);

    public Task TurnAsync(IReadOnlyCollection<long> ids, IReadOnlyList<string> failedOn, string? error, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            "UPDATE outbox SET status = 'pending', act_at = @now, attempts = 0, first_attempt_at = NULL, batch = NULL, error = @error, failed_on = @failedOn WHERE id IN " + Sql.Ids,
            new { ids = JsonLists.Ids(ids), now, error, failedOn = string.Join(',', failedOn) }, cancellationToken);

    public Task RecordAsync(IReadOnlyCollection<long> ids, OutboxOutcome outcome, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            $"""
            UPDATE outbox
            SET status = @status, error = @Error, act_at = @At,
                sent_at = CASE WHEN @status = 'sent' THEN @At ELSE sent_at END,
                first_attempt_at = CASE WHEN @status = 'pending' THEN NULL ELSE first_attempt_at END
            WHERE id IN {Sql.Ids}
            """,
            new { ids = JsonLists.Ids(ids), status = Code<OutboxStatus>.Of(outcome.Status), outcome.Error, outcome.At }, cancellationToken);

    public async Task<IReadOnlyDictionary<PersonId, SentCount>> SentCountsAsync(IReadOnlyCollection<PersonId> people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CountRow>(
            $"""
            SELECT receiver_id AS Receiver, sum(CASE WHEN moment > @minute THEN 1 ELSE 0 END) AS LastMinute, count(*) AS LastHour
            FROM (
                SELECT o.receiver_id, o.sent_at AS moment FROM {Sql.Ids} AS p JOIN outbox AS o ON o.receiver_id = p.id
                WHERE o.sent_at > @hour
                UNION ALL
                SELECT receiver_id, @now FROM outbox WHERE status = 'sending' AND receiver_id IN {Sql.Ids}
            ) AS counted
            GROUP BY receiver_id
            """,
            new { ids = JsonLists.Ids(people.Select(person => person.Value)), now, minute = now.AddMinutes(-1), hour = now.AddHours(-1) }, cancellationToken);
        return rows.ToDictionary(row => row.Receiver, row => new SentCount(row.LastMinute, row.LastHour));
    }

    sealed class Oldest
    {
        public long Likeness { get; init; }
    }

    sealed class CountRow
    {
        public PersonId Receiver { get; init; }
        public int LastMinute { get; init; }
        public int LastHour { get; init; }
    }
}
