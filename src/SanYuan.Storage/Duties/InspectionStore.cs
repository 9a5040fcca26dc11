using SanYuan.Core.Duties.Inspections;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Duties;

internal sealed class InspectionStore(Db db) : IInspectionStore
{
    public async Task AddAsync(string month, PersonId supervisor, IReadOnlyList<PlannedInspection> plan, CancellationToken cancellationToken)
    {
        for (var place = 0; place < plan.Count; place++)
            await db.ExecuteAsync(
                "INSERT INTO inspection_plans (month, person_id, place, unit_id, reason) VALUES (@month, @supervisor, @place, @Unit, @Reason)",
                new { month, supervisor, place, plan[place].Unit, plan[place].Reason }, cancellationToken);
    }

    public async Task<IReadOnlyList<PlannedInspection>> OfAsync(string month, PersonId supervisor, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<PlanRow>(
            "SELECT unit_id AS Unit, reason FROM inspection_plans WHERE month = @month AND person_id = @supervisor ORDER BY place", new { month, supervisor }, cancellationToken);
        return [.. rows.Select(row => new PlannedInspection(row.Unit, row.Reason))];
    }

    public async Task<IReadOnlyList<BranchFindings>> FindingsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<FindingRow>(
            """
            SELECT unit_id AS Unit, count(*) AS [Open], sum(CASE WHEN due_on < @today THEN 1 ELSE 0 END) AS Overdue
            FROM findings
            WHERE status IN ('open', 'sent', 'acknowledged', 'returned', 'reopened') AND kind = 'finding' GROUP BY unit_id ORDER BY unit_id
            """,
            new { today }, cancellationToken);
        return [.. rows.Select(row => new BranchFindings(row.Unit, row.Open, row.Overdue))];
    }

    public async Task<IReadOnlyList<BranchVisits>> VisitsAsync(DateOnly since, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<VisitRow>(
            """
            SELECT unit_id AS Unit, max(held_on) AS Heard, max(CASE WHEN type = 'supervision_inspection' OR supervision IS NOT NULL THEN held_on END) AS Inspected
            FROM activities WHERE held_on >= @since AND status = 'recorded' GROUP BY unit_id ORDER BY unit_id
            """,
            new { since }, cancellationToken);
        return [.. rows.Select(row => new BranchVisits(row.Unit, row.Heard, row.Inspected))];
    }

    public async Task<IReadOnlySet<string>> SentAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        (await db.ListAsync<string>("SELECT unique_key FROM outbox WHERE unique_key IN @keys", new { keys }, cancellationToken)).ToHashSet(StringComparer.Ordinal);

    sealed class PlanRow
    {
        public UnitId Unit { get; init; }
        public required string Reason { get; init; }
    }

    sealed class FindingRow
    {
        public UnitId Unit { get; init; }
        public int Open { get; init; }
        public int Overdue { get; init; }
    }

    sealed class VisitRow
    {
        public UnitId Unit { get; init; }
        public DateOnly? Heard { get; init; }
        public DateOnly? Inspected { get; init; }
    }
}
