using SanYuan.Core.Messaging;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Messaging;

internal sealed class Inbox(Db db) : IInbox
{
    public async Task<InboxEntry?> FindAsync(string channel, string messageId, CancellationToken cancellationToken) =>
        (await db.FirstAsync<InboxRow>(InboxRow.Columns + " WHERE channel = @channel AND message_id = @messageId", new { channel, messageId }, cancellationToken))?.ToEntry();

    public Task AddAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            INSERT INTO inbox (channel, message_id, account, person_id, kind, text, sent_at, received_at, status, attempts, next_attempt_at, reply, attachment)
            VALUES (@Channel, @MessageId, @Account, @PersonId, @Kind, @Text, @SentAt, @ReceivedAt, @Status, @Attempts, @NextAttemptAt, @Reply, @Attachment)
            """,
            InboxRow.Of(entry), cancellationToken);

    public Task UpdateAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            "UPDATE inbox SET status = @Status, attempts = @Attempts, next_attempt_at = @NextAttemptAt, reply = @Reply, attachment = @Attachment WHERE id = @Id",
            InboxRow.Of(entry), cancellationToken);

    public async Task<IReadOnlyList<InboxEntry>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<InboxRow>(
            InboxRow.Columns + " WHERE status = 'pending' AND next_attempt_at <= @now ORDER BY next_attempt_at, id" + Sql.Limit,
            new { now, limit }, cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    public Task<int> CountAsync(string channel, string account, DateTimeOffset since, CancellationToken cancellationToken) =>
        db.ScalarAsync<int>(
            "SELECT count(*) FROM inbox WHERE channel = @channel AND account = @account AND received_at >= @since AND person_id IS NULL",
            new { channel, account, since }, cancellationToken);
}
