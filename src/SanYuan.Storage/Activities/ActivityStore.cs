using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Campaigns;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Activities;

internal sealed class ActivityStore(Db db) : IActivityStore
{
    public async Task<ActivityId> AddAsync(ActivityDraft draft, CancellationToken cancellationToken) =>
        new(await db.InsertAsync(
            """
            INSERT INTO activities (person_id, unit_id, held_on, ended_on, held_at, type, supervision, participants, reported_by, late, meeting_id, text, channel, message_id, status, version, recorded_at)
            VALUES (@Appointee, @Unit, @Date, @EndDate, @Time, @Type, @Supervision, @Participants, @Reporter, @IsLate, @Meeting, @Text, @Channel, @MessageId, 'recorded', 1, @RecordedAt)
            """,
            ActivityRow.Of(draft), cancellationToken));

    public async Task<Activity?> FindAsync(ActivityId id, CancellationToken cancellationToken) =>
        (await db.FirstAsync<ActivityRow>(ActivityRow.Columns + " WHERE id = @id", new { id }, cancellationToken))?.ToActivity();

    public async Task<Activity?> LastAsync(PersonId reporter, CancellationToken cancellationToken) =>
        (await db.FirstAsync<ActivityRow>(
            ActivityRow.Columns +
            // Each half has an index of its own; one over all reporters would cost every report a page more to write.
            """
             WHERE id = (SELECT max(id) FROM (
                SELECT max(id) AS id FROM activities WHERE person_id = @reporter AND reported_by = @reporter AND status = 'recorded'
                UNION ALL
                SELECT max(id) AS id FROM activities WHERE reported_by = @reporter AND reported_by <> person_id AND status = 'recorded') own)
            """,
            new { reporter }, cancellationToken))?.ToActivity();

    public async Task<Activity?> LastToldForAsync(PersonId appointee, CancellationToken cancellationToken) =>
        (await db.FirstAsync<ActivityRow>(
            ActivityRow.Columns + " WHERE person_id = @appointee AND reported_by <> person_id AND status = 'recorded' ORDER BY id DESC" + Sql.Limit,
            new { appointee, limit = 1 }, cancellationToken))?.ToActivity();

    public Task<IReadOnlyList<Activity>> FromMessageAsync(PersonId reporter, MessageSource source, CancellationToken cancellationToken) =>
        ListAsync(
            " WHERE (person_id = @reporter OR (reported_by = @reporter AND reported_by <> person_id)) AND reported_by = @reporter AND message_id = @MessageId AND channel = @Channel ORDER BY id",
            new { reporter, source.MessageId, source.Channel }, cancellationToken);

    public Task<IReadOnlyList<Activity>> OfAsync(PersonId appointee, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        ListAsync(
            " WHERE person_id = @appointee AND held_on BETWEEN @from AND @to AND status = 'recorded' ORDER BY held_on, id",
            new { appointee, from, to }, cancellationToken);

    public Task<IReadOnlyList<Activity>> NewestAsync(int limit, CancellationToken cancellationToken) =>
        ListAsync(" ORDER BY id DESC" + Sql.Limit, new { limit }, cancellationToken);

    public async Task CorrectAsync(ActivityId id, ActivityDraft content, Change change, CancellationToken cancellationToken)
    {
        await KeepFirstAsync(id, cancellationToken);
        var row = ActivityRow.Of(content);
        var changed = await db.ExecuteAsync(
            """
            UPDATE activities
            SET unit_id = @Unit, held_on = @Date, ended_on = @EndDate, held_at = @Time, type = @Type, supervision = @Supervision,
                participants = @Participants, late = @IsLate, meeting_id = @Meeting, version = version + 1
            WHERE id = @id AND status = 'recorded'
            """,
            new { id, row.Unit, row.Date, row.EndDate, row.Time, row.Type, row.Supervision, row.Participants, row.IsLate, row.Meeting }, cancellationToken);
        if (changed == 0)
            return;
        await KeepVersionAsync(id, VersionKind.Corrected, change, cancellationToken);
        await db.ExecuteAsync("UPDATE findings SET unit_id = @Unit, found_on = @Date WHERE activity_id = @id AND (unit_id <> @Unit OR found_on <> @Date)", new { id, row.Unit, row.Date }, cancellationToken);
        await CampaignMarks.OfEntryAsync(db, id, cancellationToken);
    }

    public async Task WithdrawAsync(ActivityId id, VersionKind kind, Change change, CancellationToken cancellationToken)
    {
        await KeepFirstAsync(id, cancellationToken);
        var changed = await db.ExecuteAsync(
            "UPDATE activities SET status = 'withdrawn', withdrawn_at = @At, version = version + 1 WHERE id = @id AND status = 'recorded'",
            new { id, change.At }, cancellationToken);
        if (changed == 0)
            return;
        await KeepVersionAsync(id, kind, change, cancellationToken);
        await db.ExecuteAsync("UPDATE findings SET status = 'withdrawn' WHERE activity_id = @id AND status <> 'withdrawn'", new { id }, cancellationToken);
        await CampaignMarks.OfEntryAsync(db, id, cancellationToken);
    }

    public async Task<IReadOnlyList<ActivityVersion>> VersionsAsync(ActivityId id, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<VersionRow>(VersionRow.Select + " WHERE v.activity_id = @id ORDER BY v.version", new { id }, cancellationToken);
        if (rows.Count == 0 && await FindAsync(id, cancellationToken) is { Content: var content })
            return [new ActivityVersion(1, VersionKind.Recorded, content.Reporter, content.RecordedAt, content.Source, content)];
        return [.. rows.Select(row => row.ToVersion())];
    }

    /// <summary>An entry that was never changed is its own first version; that is kept apart only when it is about to change.</summary>
    Task<int> KeepFirstAsync(ActivityId id, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            INSERT INTO activity_versions (activity_id, version, kind, changed_by, changed_at, channel, message_id, unit_id, held_on, ended_on, held_at, type, supervision, participants, late)
            SELECT id, 1, 'recorded', reported_by, recorded_at, channel, message_id, unit_id, held_on, ended_on, held_at, type, supervision, participants, late
            FROM activities WHERE id = @id AND version = 1 AND status = 'recorded'
            """,
            new { id }, cancellationToken);

    /// <summary>Keeps the entry as it stands now as its newest version.</summary>
    Task<int> KeepVersionAsync(ActivityId id, VersionKind kind, Change change, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            INSERT INTO activity_versions (activity_id, version, kind, changed_by, changed_at, channel, message_id, unit_id, held_on, ended_on, held_at, type, supervision, participants, late)
            SELECT id, version, @kind, @By, @At, @Channel, @MessageId, unit_id, held_on, ended_on, held_at, type, supervision, participants, late
            FROM activities WHERE id = @id
            """,
            new { id, kind = Code<VersionKind>.Of(kind), change.By, change.At, change.Source.Channel, change.Source.MessageId }, cancellationToken);

    async Task<IReadOnlyList<Activity>> ListAsync(string clauses, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ActivityRow>(ActivityRow.Columns + clauses, args, cancellationToken);
        return [.. rows.Select(row => row.ToActivity())];
    }
}
