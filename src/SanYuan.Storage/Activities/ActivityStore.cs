using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Activities;

internal sealed class ActivityStore(Db db) : IActivityStore
{
    public async Task<ActivityId> AddAsync(ActivityDraft draft, CancellationToken cancellationToken) =>
        new(await db.InsertAsync(
            """
            INSERT INTO activities (person_id, unit_id, held_on, ended_on, held_at, type, supervision, participants, text, channel, message_id, status, version, recorded_at)
            VALUES (@Appointee, @Unit, @Date, @EndDate, @Time, @Type, @Supervision, @Participants, @Text, @Channel, @MessageId, 'recorded', 1, @RecordedAt)
            """,
            ActivityRow.Of(draft), cancellationToken));

    public async Task<Activity?> FindAsync(ActivityId id, CancellationToken cancellationToken) =>
        (await db.FirstAsync<ActivityRow>(ActivityRow.Columns + " WHERE id = @id", new { id }, cancellationToken))?.ToActivity();

    public async Task<Activity?> LastAsync(PersonId appointee, CancellationToken cancellationToken) =>
        (await db.FirstAsync<ActivityRow>(
            ActivityRow.Columns + " WHERE person_id = @appointee AND status = 'recorded' ORDER BY id DESC" + SqliteDialect.Limit,
            new { appointee, limit = 1 }, cancellationToken))?.ToActivity();

    public Task<IReadOnlyList<Activity>> FromMessageAsync(PersonId appointee, MessageSource source, CancellationToken cancellationToken) =>
        ListAsync(
            " WHERE person_id = @appointee AND message_id = @MessageId AND channel = @Channel ORDER BY id",
            new { appointee, source.MessageId, source.Channel }, cancellationToken);

    public Task<IReadOnlyList<Activity>> OfAsync(PersonId appointee, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        ListAsync(
            " WHERE person_id = @appointee AND held_on BETWEEN @from AND @to AND status = 'recorded' ORDER BY held_on, id",
            new { appointee, from, to }, cancellationToken);

    public Task<IReadOnlyList<Activity>> NewestAsync(int limit, CancellationToken cancellationToken) =>
        ListAsync(" ORDER BY id DESC" + SqliteDialect.Limit, new { limit }, cancellationToken);

    public async Task WithdrawAsync(ActivityId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync(
            "UPDATE activities SET status = 'withdrawn', withdrawn_at = @now, version = version + 1 WHERE id = @id AND status = 'recorded'",
            new { id, now }, cancellationToken);
        await db.ExecuteAsync("UPDATE findings SET status = 'withdrawn' WHERE activity_id = @id", new { id }, cancellationToken);
    }

    async Task<IReadOnlyList<Activity>> ListAsync(string clauses, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ActivityRow>(ActivityRow.Columns + clauses, args, cancellationToken);
        return [.. rows.Select(row => row.ToActivity())];
    }
}
