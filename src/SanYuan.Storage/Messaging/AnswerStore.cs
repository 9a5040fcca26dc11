using SanYuan.Core.Messaging;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Messaging;

internal sealed class AnswerStore(Db db) : IAnswerStore
{
    public Task AddAsync(OwedAnswer answer, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            INSERT INTO owed_answers (channel, message_id, account, text, address, good_until, attempts, due_at)
            VALUES (@Channel, @MessageId, @Account, @Text, @Address, @Until, @Attempts, @dueAt)
            """,
            new { answer.Channel, answer.MessageId, answer.Account, answer.Text, answer.Route.Address, answer.Route.Until, answer.Attempts, dueAt }, cancellationToken);

    public async Task<IReadOnlyList<OwedAnswer>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            """
            SELECT channel AS Channel, message_id AS MessageId, account AS Account, text AS Text, address AS Address, good_until AS GoodUntil, attempts AS Attempts
            FROM owed_answers WHERE due_at <= @now ORDER BY due_at, channel, message_id
            """ + Sql.Limit,
            new { now, limit }, cancellationToken);
        return [.. rows.Select(row => row.ToAnswer())];
    }

    public Task PutOffAsync(OwedAnswer answer, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            "UPDATE owed_answers SET attempts = @Attempts, due_at = @dueAt WHERE channel = @Channel AND message_id = @MessageId",
            new { answer.Attempts, dueAt, answer.Channel, answer.MessageId }, cancellationToken);

    public Task RemoveAsync(string channel, string messageId, CancellationToken cancellationToken) =>
        db.ExecuteAsync("DELETE FROM owed_answers WHERE channel = @channel AND message_id = @messageId", new { channel, messageId }, cancellationToken);

    sealed class Row
    {
        public required string Channel { get; init; }
        public required string MessageId { get; init; }
        public required string Account { get; init; }
        public required string Text { get; init; }
        public required string Address { get; init; }
        public DateTimeOffset GoodUntil { get; init; }
        public int Attempts { get; init; }

        public OwedAnswer ToAnswer() => new(Channel, MessageId, Account, Text, new AnswerRoute(Address, GoodUntil)) { Attempts = Attempts };
    }
}
