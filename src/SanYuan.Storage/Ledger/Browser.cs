using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Activities;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Messaging;

namespace SanYuan.Storage.Ledger;

internal sealed partial class Browser(Db db) : IBrowser
{
    public async Task<IReadOnlyList<ActivityView>> EntriesAsync(EntryQuery query, CancellationToken cancellationToken)
    {
        var args = new
        {
            limit = query.Limit,
            query.From,
            query.To,
            units = query.Units is { } units ? JsonLists.Ids(units.Select(unit => unit.Value)) : null,
            people = query.People is { } people ? JsonLists.Ids(people.Select(person => person.Value)) : null,
            type = query.Type is { } type ? Code<ActivityType>.Of(type) : null,
            status = query.Status is { } status ? Code<ActivityStatus>.Of(status) : null,
            query.Words,
            query.Behind?.Day,
            query.Behind?.Id,
        };
        var rows = await db.ListAsync<ActivityRow>(ActivityRow.Columns + Where(query) + " ORDER BY held_on DESC, id DESC" + Sql.Limit, args, cancellationToken);
        var told = (await db.ListAsync<ToldRow>(
                $"SELECT activity_id AS Activity, kind, text FROM findings WHERE activity_id IN {Sql.Ids} ORDER BY id", new { ids = JsonLists.Ids(rows.Select(row => row.Id.Value)) }, cancellationToken))
            .ToLookup(one => (one.Activity, one.Kind), one => one.Text);
        return [.. rows.Select(row => new ActivityView(row.ToActivity(), Told(row, FindingKind.Finding), Told(row, FindingKind.Suggestion)))];

        IReadOnlyList<string> Told(ActivityRow row, FindingKind kind) => [.. told[(row.Id, Code<FindingKind>.Of(kind))]];
    }

    public async Task<IReadOnlyList<EntriesOfDay>> DaysAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<DayRow>(
            "SELECT held_on AS Day, count(*) AS Entries FROM activities WHERE held_on BETWEEN @from AND @to AND status = 'recorded' GROUP BY held_on", new { from, to }, cancellationToken);
        return [.. rows.Select(row => new EntriesOfDay(row.Day, row.Entries))];
    }

    public async Task<IReadOnlyList<OutboxView>> OutboxAsync(OutboxQuery query, CancellationToken cancellationToken)
    {
        List<string> conditions = [];
        if (query.Receiver is not null)
            conditions.Add("receiver_id = @Receiver");
        if (query.Kind is not null)
            conditions.Add("kind = @kind");
        if (query.Status is not null)
            conditions.Add("status = @status");
        if (query.Since is not null)
            conditions.Add("created_at >= @Since");
        if (query.Until is not null)
            conditions.Add("created_at < @Until");
        if (query.Behind is not null)
            conditions.Add("id < @Behind");
        var args = new
        {
            limit = query.Limit,
            query.Receiver,
            kind = query.Kind is { } kind ? Code<OutboundKind>.Of(kind) : null,
            status = query.Status is { } status ? Code<OutboxStatus>.Of(status) : null,
            query.Since,
            query.Until,
            query.Behind,
        };
        var rows = await db.ListAsync<OutboxRow>(OutboxRow.Columns + Where(conditions) + " ORDER BY id DESC" + Sql.Limit, args, cancellationToken);
        return [.. rows.Select(row => new OutboxView(row.ToEntry(), row.SentAt, row.Error))];
    }

    public async Task<IReadOnlyList<InboxEntry>> InboxAsync(PersonId person, int limit, CancellationToken cancellationToken) =>
        [.. (await db.ListAsync<InboxRow>(InboxRow.Columns + " WHERE person_id = @person ORDER BY id DESC" + Sql.Limit, new { person, limit }, cancellationToken)).Select(row => row.ToEntry())];

    public async Task<IReadOnlyList<InboxEntry>> InboxAsync(string messageId, CancellationToken cancellationToken) =>
        [.. (await db.ListAsync<InboxRow>(
            InboxRow.Columns + $" WHERE channel IN ({string.Join(", ", ChannelNames.All.Select(channel => $"'{channel}'"))}) AND message_id = @messageId ORDER BY id",
            new { messageId }, cancellationToken)).Select(row => row.ToEntry())];

    static string Where(List<string> conditions) => conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);

    /// <summary>Only what is asked for: a condition that might be none keeps the engine from its indexes.</summary>
    static string Where(EntryQuery query)
    {
        List<string> conditions = [];
        if (query.From is not null)
            conditions.Add("held_on >= @From");
        if (query.To is not null)
            conditions.Add("held_on <= @To");
        if (query.Units is not null)
            conditions.Add($"unit_id IN {Sql.IdsIn("@units")}");
        if (query.People is not null)
            conditions.Add($"(person_id IN {Sql.IdsIn("@people")} OR reported_by IN {Sql.IdsIn("@people")})");
        if (query.Type is not null)
            conditions.Add("type = @type");
        if (query.Status is not null)
            conditions.Add("status = @status");
        if (query.Words is not null)
            conditions.Add(Sql.Contains("text", "@Words"));
        if (query.Behind is not null)
            conditions.Add("(held_on < @Day OR (held_on = @Day AND id < @Id))");
        return Where(conditions);
    }

    sealed class DayRow
    {
        public DateOnly Day { get; init; }
        public int Entries { get; init; }
    }

    sealed class ToldRow
    {
        public ActivityId Activity { get; init; }
        public required string Kind { get; init; }
        public required string Text { get; init; }
    }
}
