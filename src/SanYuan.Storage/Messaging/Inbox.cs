using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Attachments;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Messaging;

internal sealed class Inbox(Db db) : IInbox
{
    const string Columns = "SELECT id, channel, message_id AS MessageId, account, person_id AS PersonId, kind, text, sent_at AS SentAt, received_at AS ReceivedAt, status, attempts, next_attempt_at AS NextAttemptAt, reply, attachment FROM inbox";

    public async Task<InboxEntry?> FindAsync(string channel, string messageId, CancellationToken cancellationToken) =>
        (await db.FirstAsync<Row>(Columns + " WHERE channel = @channel AND message_id = @messageId", new { channel, messageId }, cancellationToken))?.ToEntry();

    public Task AddAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            INSERT INTO inbox (channel, message_id, account, person_id, kind, text, sent_at, received_at, status, attempts, next_attempt_at, reply, attachment)
            VALUES (@Channel, @MessageId, @Account, @PersonId, @Kind, @Text, @SentAt, @ReceivedAt, @Status, @Attempts, @NextAttemptAt, @Reply, @Attachment)
            """,
            Row.Of(entry), cancellationToken);

    public Task UpdateAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            "UPDATE inbox SET status = @Status, attempts = @Attempts, next_attempt_at = @NextAttemptAt, reply = @Reply, attachment = @Attachment WHERE id = @Id",
            Row.Of(entry), cancellationToken);

    public async Task<IReadOnlyList<InboxEntry>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            Columns + " WHERE status = 'pending' AND next_attempt_at <= @now ORDER BY next_attempt_at, id" + Sql.Limit,
            new { now, limit }, cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    public Task<int> CountAsync(string channel, string account, DateTimeOffset since, CancellationToken cancellationToken) =>
        db.ScalarAsync<int>(
            "SELECT count(*) FROM inbox WHERE channel = @channel AND account = @account AND received_at >= @since AND person_id IS NULL",
            new { channel, account, since }, cancellationToken);

    sealed class Row
    {
        public long Id { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }
        public required string Account { get; init; }
        public PersonId? PersonId { get; init; }
        public required string Kind { get; init; }
        public required string Text { get; init; }
        public DateTimeOffset SentAt { get; init; }
        public DateTimeOffset ReceivedAt { get; init; }
        public required string Status { get; init; }
        public int Attempts { get; init; }
        public DateTimeOffset? NextAttemptAt { get; init; }
        public required string Reply { get; init; }
        public string? Attachment { get; init; }

        public static Row Of(InboxEntry entry) => new()
        {
            Id = entry.Id,
            Channel = entry.Message.Channel,
            MessageId = entry.Message.MessageId,
            Account = entry.Message.Account,
            PersonId = entry.Person,
            Kind = Code<InboundKind>.Of(entry.Message.Kind),
            Text = entry.Message.Text,
            SentAt = entry.Message.SentAt,
            ReceivedAt = entry.ReceivedAt,
            Status = Code<InboxStatus>.Of(entry.Status),
            Attempts = entry.Attempts,
            NextAttemptAt = entry.NextAttemptAt,
            Reply = entry.Reply,
            Attachment = AttachmentJson.Write(entry.Message.Attachment),
        };

        public InboxEntry ToEntry()
        {
            var message = new InboundMessage(Channel, MessageId, Account, Code<InboundKind>.Parse(Kind), Text, SentAt) { Attachment = AttachmentJson.Read(Attachment) };
            return new InboxEntry(Id, message, PersonId, Code<InboxStatus>.Parse(Status), Reply, ReceivedAt) { Attempts = Attempts, NextAttemptAt = NextAttemptAt };
        }
    }
}
