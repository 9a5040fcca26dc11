using SanYuan.Core.Attachments;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Attachments;

internal sealed class AttachmentStore(Db db) : IAttachmentStore
{
    public Task AddAsync(AttachmentDraft draft, CancellationToken cancellationToken)
    {
        var entry = draft.Content.HasMedia
            ? new AttachmentEntry(0, draft, MediaState.WaitingForMedia) { NextAttemptAt = draft.ReceivedAt }
            : new AttachmentEntry(0, draft, MediaState.Stored);
        return db.ExecuteAsync(
            """
            INSERT INTO attachments (activity_id, sender_id, kind, file_id, channel, message_id, received_at, label, latitude, longitude, state, attempts, next_attempt_at)
            VALUES (@Activity, @Sender, @Kind, @MediaId, @Channel, @MessageId, @ReceivedAt, @Label, @Latitude, @Longitude, @State, 0, @NextAttemptAt)
            """,
            AttachmentRow.Of(entry), cancellationToken);
    }

    public async Task<AttachmentEntry?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await db.FirstAsync<AttachmentRow>(AttachmentRow.Columns + " WHERE id = @id", new { id }, cancellationToken))?.ToEntry();

    public Task<IReadOnlyList<AttachmentEntry>> OfAsync(ActivityId activity, CancellationToken cancellationToken) =>
        ListAsync(" WHERE activity_id = @activity ORDER BY id", new { activity }, cancellationToken);

    public Task<IReadOnlyList<AttachmentEntry>> OfAsync(IReadOnlyCollection<ActivityId> activities, CancellationToken cancellationToken) =>
        ListAsync(" WHERE activity_id IN @ids ORDER BY id", new { ids = activities.Select(activity => activity.Value) }, cancellationToken);

    public Task<IReadOnlyList<AttachmentEntry>> UnattachedAsync(PersonId sender, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        ListAsync(
            " WHERE activity_id IS NULL AND sender_id = @sender AND received_at BETWEEN @from AND @to AND NOT EXISTS (SELECT * FROM finding_attachments f WHERE f.attachment_id = attachments.id) ORDER BY id",
            new { sender, from, to }, cancellationToken);

    public Task AttachAsync(long id, ActivityId activity, CancellationToken cancellationToken) =>
        db.ExecuteAsync("UPDATE attachments SET activity_id = @activity WHERE id = @id AND activity_id IS NULL", new { id, activity }, cancellationToken);

    public Task<IReadOnlyList<AttachmentEntry>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        ListAsync(
            " WHERE state = 'waiting_for_media' AND next_attempt_at <= @now ORDER BY next_attempt_at, id" + Sql.Limit,
            new { now, limit }, cancellationToken);

    public Task UpdateAsync(AttachmentEntry entry, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            UPDATE attachments
            SET state = @State, content_hash = @ContentHash, size = @Size, content_type = @ContentType, attempts = @Attempts, next_attempt_at = @NextAttemptAt, error = @Error
            WHERE id = @Id
            """,
            AttachmentRow.Of(entry), cancellationToken);

    async Task<IReadOnlyList<AttachmentEntry>> ListAsync(string clauses, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<AttachmentRow>(AttachmentRow.Columns + clauses, args, cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }
}
