using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Messaging;

internal sealed class Outbox(Db db) : IOutbox
{
    public async Task<bool> AddAsync(OutboundMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            """
            INSERT INTO outbox (receiver_id, kind, format, text, likeness, card, unique_key, due_at, created_at, status, attempts, act_at, why_rule, why_facts)
            SELECT @Receiver, @Kind, @Format, @Text, @Likeness, @Card, @Key, @DueAt, @now, 'pending', 0, @DueAt, @Rule, @Facts
            WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE unique_key = @Key)
            """,
            new
            {
                message.Receiver,
                Kind = Code<OutboundKind>.Of(message.Kind),
                Format = Code<TextFormat>.Of(message.Format),
                message.Text,
                Likeness = message.Content.Likeness(),
                Card = CardJson.Write(message.Card),
                message.Key,
                message.DueAt,
                now,
                message.Why.Rule,
                message.Why.Facts,
            },
            cancellationToken) == 1;

    public async Task<int> AddManyAsync(IReadOnlyCollection<OutboundMessage> messages, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var alike in messages.DistinctBy(message => message.Key).GroupBy(message => (message.Kind, message.Content, message.DueAt, message.Why)))
            written += await AddAlikeAsync([.. alike], now, cancellationToken);
        return written;
    }

    Task<int> AddAlikeAsync(IReadOnlyList<OutboundMessage> alike, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            $"""
            INSERT INTO outbox (receiver_id, kind, format, text, likeness, card, unique_key, due_at, created_at, status, attempts, act_at, why_rule, why_facts)
            SELECT p.id, @Kind, @Format, @Text, @Likeness, @Card, p.name, @DueAt, @now, 'pending', 0, @DueAt, @Rule, @Facts
            FROM {Sql.Pairs} AS p
            WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE unique_key = p.name)
            """,
            new
            {
                pairs = JsonLists.Pairs(alike.Select(message => (message.Receiver.Value, message.Key))),
                Kind = Code<OutboundKind>.Of(alike[0].Kind),
                Format = Code<TextFormat>.Of(alike[0].Format),
                alike[0].Text,
                Likeness = alike[0].Content.Likeness(),
                Card = CardJson.Write(alike[0].Card),
                alike[0].DueAt,
                now,
                alike[0].Why.Rule,
                alike[0].Why.Facts,
            },
            cancellationToken);

    public Task CancelAsync(string key, CancellationToken cancellationToken) =>
        db.ExecuteAsync("UPDATE outbox SET status = 'cancelled' WHERE unique_key = @key AND status = 'pending'", new { key }, cancellationToken);

    public async Task<SentMessage?> LastSentAsync(PersonId person, CancellationToken cancellationToken)
    {
        var row = await db.FirstAsync<OutboxRow>(
            OutboxRow.Columns + " WHERE receiver_id = @person AND status = 'sent' AND sent_at IS NOT NULL ORDER BY sent_at DESC, id DESC" + Sql.Limit,
            new { person, limit = 1 }, cancellationToken);
        return row is null ? null : new SentMessage(row.ToEntry().Message, row.CreatedAt, row.SentAt!.Value);
    }

    public Task<int> CancelWaitingAsync(PersonId receiver, DateTimeOffset dueAfter, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            "UPDATE outbox SET status = 'cancelled' WHERE status = 'pending' AND receiver_id = @receiver AND due_at > @dueAfter", new { receiver, dueAfter }, cancellationToken);

    public async Task<IReadOnlyList<OutboxEntry>> SentToAsync(PersonId person, string channel, long after, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<OutboxRow>(
            OutboxRow.Columns + " WHERE receiver_id = @person AND channel = @channel AND status = 'sent' AND sent_at IS NOT NULL AND id > @after ORDER BY id",
            new { person, channel, after }, cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }
}
