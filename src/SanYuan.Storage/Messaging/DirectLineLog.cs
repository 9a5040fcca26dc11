using SanYuan.Core.Messaging;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Messaging;

internal sealed class DirectLineLog(Db db) : IDirectLineLog
{
    public async Task AddAsync(string conversation, string id, string activity, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = new { conversation, id, activity, now };
        if (await db.FirstAsync<string>("SELECT activity_id FROM direct_line_activities WHERE conversation = @conversation AND activity_id = @id", row, cancellationToken) is null)
            await db.ExecuteAsync("INSERT INTO direct_line_activities (conversation, activity_id, activity, said_at) VALUES (@conversation, @id, @activity, @now)", row, cancellationToken);
    }

    public async Task<IReadOnlyList<DirectLineEntry>> AfterAsync(string conversation, long number, int limit, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            "SELECT id AS Number, activity AS Activity FROM direct_line_activities WHERE conversation = @conversation AND id > @number ORDER BY id" + Sql.Limit,
            new { conversation, number, limit }, cancellationToken);
        return [.. rows.Select(row => new DirectLineEntry(row.Number, row.Activity))];
    }

    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        db.ExecuteAsync("DELETE FROM direct_line_activities WHERE said_at < @before", new { before }, cancellationToken);

    sealed class Row
    {
        public long Number { get; init; }
        public required string Activity { get; init; }
    }
}
