using SanYuan.Core.Activities;
using SanYuan.Core.Campaigns;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Campaigns;

internal sealed class CampaignStore(Db db) : ICampaignStore
{
    public async Task<int> AddAsync(CampaignDraft draft, Change made, CancellationToken cancellationToken)
    {
        var number = (int)await db.InsertAsync(
            "INSERT INTO campaigns (name, first_day, last_day, kinds, status) VALUES (@Name, @First, @Last, @kinds, 'running')",
            new { draft.Name, draft.First, draft.Last, kinds = string.Join(',', draft.Kinds.Select(Code<UnitKind>.Of)) }, cancellationToken);
        var place = 0;
        foreach (var (kind, value) in draft.Keywords.Select(word => ("keyword", word)).Concat(draft.Types.Select(type => ("type", Code<ActivityType>.Of(type)))))
            await db.ExecuteAsync(
                "INSERT INTO campaign_marks (number, place, kind, value) VALUES (@number, @place, @kind, @value)", new { number, place = ++place, kind, value }, cancellationToken);
        await KeepAsync(number, new CampaignChange(CampaignChangeKind.Opened, draft.Last, made), cancellationToken);
        await CampaignMarks.OfCampaignAsync(db, number, cancellationToken);
        return number;
    }

    public async Task<Campaign?> FindAsync(int number, CancellationToken cancellationToken) =>
        (await ListAsync("c.number = @number", new { number }, cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Campaign>> RunningAsync(DateOnly day, CancellationToken cancellationToken) =>
        ListAsync("c.status = 'running' AND c.last_day >= @day", new { day }, cancellationToken);

    public async Task ChangeAsync(int number, CampaignChange change, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync(
            "UPDATE campaigns SET last_day = @Last, status = @status WHERE number = @number",
            new { number, change.Last, status = Code<CampaignStatus>.Of(change.Kind == CampaignChangeKind.Ended ? CampaignStatus.Ended : CampaignStatus.Running) }, cancellationToken);
        await KeepAsync(number, change, cancellationToken);
        await CampaignMarks.OfCampaignAsync(db, number, cancellationToken);
    }

    public async Task<IReadOnlyList<CampaignChange>> ChangesAsync(int number, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CampaignChangeRow>(
            """
            SELECT kind, last_day AS Last, changed_by AS ChangedBy, changed_at AS ChangedAt, channel, message_id AS MessageId
            FROM campaign_changes WHERE number = @number ORDER BY sequence
            """,
            new { number }, cancellationToken);
        return [.. rows.Select(row => row.ToChange())];
    }

    public async Task<IReadOnlyList<string>> MarkAsync(ActivityId entry, CancellationToken cancellationToken) =>
        await CampaignMarks.AddToEntryAsync(db, entry, cancellationToken) == 0 ? []
            : await db.ListAsync<string>(
                "SELECT c.name FROM campaign_entries e JOIN campaigns c ON c.number = e.number WHERE e.activity_id = @entry ORDER BY c.number", new { entry }, cancellationToken);

    public async Task<IReadOnlyList<CampaignCount>> CountsAsync(int number, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CountRow>(
            """
            SELECT a.unit_id AS Unit, count(*) AS Count FROM campaign_entries e JOIN activities a ON a.id = e.activity_id
            WHERE e.number = @number GROUP BY a.unit_id ORDER BY a.unit_id
            """,
            new { number }, cancellationToken);
        return [.. rows.Select(row => new CampaignCount(row.Unit, row.Count))];
    }

    public Task<IReadOnlyList<ActivityId>> EntriesAsync(int number, CancellationToken cancellationToken) =>
        db.ListAsync<ActivityId>("SELECT activity_id FROM campaign_entries WHERE number = @number ORDER BY activity_id", new { number }, cancellationToken);

    Task<int> KeepAsync(int number, CampaignChange change, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO campaign_changes (number, sequence, kind, last_day, changed_by, changed_at, channel, message_id)
        SELECT @number, count(*) + 1, @kind, @Last, @By, @At, @Channel, @MessageId FROM campaign_changes WHERE number = @number
        """,
        new { number, kind = Code<CampaignChangeKind>.Of(change.Kind), change.Last, change.Made.By, change.Made.At, change.Made.Source.Channel, change.Made.Source.MessageId },
        cancellationToken);

    async Task<IReadOnlyList<Campaign>> ListAsync(string where, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CampaignRow>(
            $"SELECT c.number, c.name, c.first_day AS First, c.last_day AS Last, c.kinds, c.status FROM campaigns c WHERE {where} ORDER BY c.number", args, cancellationToken);
        var marks = await db.ListAsync<MarkRow>(
            $"SELECT m.number, m.kind, m.value FROM campaign_marks m JOIN campaigns c ON c.number = m.number WHERE {where} ORDER BY m.number, m.place", args, cancellationToken);
        var byNumber = marks.ToLookup(mark => mark.Number);
        return [.. rows.Select(row => row.ToCampaign([.. byNumber[row.Number]]))];
    }

    sealed class CountRow
    {
        public UnitId Unit { get; init; }
        public int Count { get; init; }
    }
}
