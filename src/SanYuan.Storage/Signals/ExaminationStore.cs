using System.Security.Cryptography;
using System.Text;
using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;
using SanYuan.Storage.Activities;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Signals;

internal sealed partial class ExaminationStore(Db db) : IExaminationStore
{
    public async Task<Progress> ProgressAsync(CancellationToken cancellationToken)
    {
        var row = await db.FirstAsync<ProgressRow>(
            "SELECT activity_id AS Entry, changed_since AS ChangedSince, attachment_id AS Attachment FROM signal_progress WHERE id = 1", null, cancellationToken);
        return new Progress(row!.Entry, row.ChangedSince, row.Attachment);
    }

    public async Task<IReadOnlyList<Activity>> NewEntriesAsync(ActivityId after, int limit, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ActivityRow>(ActivityRow.Columns + " WHERE id > @after ORDER BY id" + Sql.Limit, new { after, limit }, cancellationToken);
        return [.. rows.Select(row => row.ToActivity())];
    }

    public async Task<IReadOnlyList<Activity>> ChangedEntriesAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ActivityRow>(
            ActivityRow.Columns +
            """
             WHERE id IN (SELECT v.activity_id FROM activity_versions v WHERE v.changed_at >= @since)
                AND EXISTS (SELECT 1 FROM signal_texts t WHERE t.activity_id = activities.id AND t.version <> activities.version)
            ORDER BY id
            """ + Sql.Limit,
            new { since, limit }, cancellationToken);
        return [.. rows.Select(row => row.ToActivity())];
    }

    public async Task<IReadOnlyList<AttachedPhoto>> NewPhotosAsync(long after, int limit, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<PhotoRow>(
            """
            SELECT a.id, a.activity_id AS Entry, a.content_hash AS Hash FROM attachments a
            WHERE a.id > @after AND a.state = 'stored' AND a.activity_id IS NOT NULL AND a.content_type LIKE 'image/%'
                AND NOT EXISTS (SELECT 1 FROM signal_photos p WHERE p.attachment_id = a.id AND p.seen = 1)
            ORDER BY a.id
            """ + Sql.Limit,
            new { after, limit }, cancellationToken);
        return [.. rows.Select(row => new AttachedPhoto(row.Id, row.Entry, row.Hash))];
    }

    public async Task KeepAsync(IReadOnlyList<Examined> entries, IReadOnlyList<AttachedPhoto> photos, CancellationToken cancellationToken)
    {
        foreach (var (entry, words) in entries)
            await db.ExecuteAsync(
                """
                INSERT INTO signal_texts (activity_id, person_id, told_at, words, fingerprint, version)
                SELECT @Id, @Appointee, @RecordedAt, @words, @fingerprint, @Version WHERE NOT EXISTS (SELECT 1 FROM signal_texts WHERE activity_id = @Id)
                """,
                new { entry.Id, entry.Content.Appointee, entry.Content.RecordedAt, words, fingerprint = Fingerprint(words), entry.Version }, cancellationToken);
        foreach (var photo in photos)
            await db.ExecuteAsync(
                """
                INSERT INTO signal_photos (attachment_id, activity_id, content_hash, seen)
                SELECT @Attachment, @Entry, @Hash, 0 WHERE NOT EXISTS (SELECT 1 FROM signal_photos WHERE attachment_id = @Attachment)
                """,
                new { photo.Attachment, photo.Entry, photo.Hash }, cancellationToken);
    }

    public async Task<IReadOnlyList<Examined>> FindAsync(IReadOnlyCollection<ActivityId> entries, CancellationToken cancellationToken)
    {
        var args = new { ids = Ids(entries) };
        var rows = await db.ListAsync<ActivityRow>(ActivityRow.Columns + $" WHERE id IN {Sql.Ids} ORDER BY id", args, cancellationToken);
        var texts = await db.ListAsync<WordsRow>($"SELECT activity_id AS Entry, words FROM signal_texts WHERE activity_id IN {Sql.Ids}", args, cancellationToken);
        var words = texts.ToDictionary(text => text.Entry, text => text.Words);
        return [.. rows.Select(row => new Examined(row.ToActivity(), words.GetValueOrDefault(row.Id, "")))];
    }

    public async Task SeenAsync(IReadOnlyList<Activity> entries, IReadOnlyList<AttachedPhoto> photos, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
            await db.ExecuteAsync("UPDATE signal_texts SET version = @Version WHERE activity_id = @Id AND version <> @Version", new { entry.Id, entry.Version }, cancellationToken);
        await db.ExecuteAsync(
            $"UPDATE signal_photos SET seen = 1 WHERE attachment_id IN {Sql.Ids}", new { ids = JsonLists.Ids(photos.Select(photo => photo.Attachment)) }, cancellationToken);
    }

    public Task MoveAsync(ActivityId entry, DateTimeOffset changedSince, DateTimeOffset settled, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            // What is still being fetched may take its days; nothing behind it is passed over either.
            """
            UPDATE signal_progress SET activity_id = @entry, changed_since = @changedSince, attachment_id = coalesce(
                (SELECT max(a.id) FROM attachments a WHERE a.id > signal_progress.attachment_id AND a.received_at < @settled
                    AND a.id < coalesce((SELECT min(w.id) FROM attachments w WHERE w.state = 'waiting_for_media'), a.id + 1)),
                attachment_id)
            WHERE id = 1
            """,
            new { entry, changedSince, settled }, cancellationToken);

    static string Ids(IEnumerable<ActivityId> entries) => JsonLists.Ids(entries.Select(entry => entry.Value));

    /// <summary>Of no words, none: they equal nobody's.</summary>
    static string Fingerprint(string words) => words.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    sealed class ProgressRow
    {
        public ActivityId Entry { get; init; }
        public DateTimeOffset ChangedSince { get; init; }
        public long Attachment { get; init; }
    }

    sealed class PhotoRow
    {
        public long Id { get; init; }
        public ActivityId Entry { get; init; }
        public required string Hash { get; init; }
    }

    sealed class WordsRow
    {
        public ActivityId Entry { get; init; }
        public required string Words { get; init; }
    }
}
