using SanYuan.Core.Activities;
using SanYuan.Core.Digests;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Digests;

internal sealed class DigestStore(Db db) : IDigestStore
{
    public async Task<IReadOnlyList<ReportCount>> ReportsAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ReportRow>(
            """
            SELECT person_id AS Appointee, unit_id AS Unit, count(*) AS Count FROM activities
            WHERE held_on BETWEEN @from AND @to AND status = 'recorded' GROUP BY person_id, unit_id ORDER BY person_id, unit_id
            """,
            new { from, to }, cancellationToken);
        return [.. rows.Select(row => new ReportCount(row.Appointee, row.Unit, row.Count))];
    }

    public async Task<IReadOnlyList<OpenFindings>> OpenFindingsAsync(CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<FindingRow>(
            "SELECT unit_id AS Unit, count(*) AS Count FROM findings WHERE status IN ('open', 'sent', 'acknowledged', 'returned', 'reopened') AND kind = 'finding' GROUP BY unit_id ORDER BY count(*) DESC, unit_id",
            null, cancellationToken);
        return [.. rows.Select(row => new OpenFindings(row.Unit, row.Count))];
    }

    public async Task<IReadOnlyList<HeldAt>> UnlinkedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<HeldRow>(
            """
            SELECT unit_id AS Unit, held_on AS Day, type FROM activities
            WHERE held_on BETWEEN @from AND @to AND status = 'recorded' AND type IS NOT NULL
            GROUP BY unit_id, held_on, type HAVING max(meeting_id) IS NULL ORDER BY unit_id, held_on, type
            """,
            new { from, to }, cancellationToken);
        return [.. rows.Select(row => new HeldAt(row.Unit, row.Day, Code<ActivityType>.Parse(row.Type)))];
    }

    public async Task<IReadOnlyList<CalledFor>> CalledAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CalledRow>(
            """
            SELECT unit_id AS Unit, starts_at AS StartsAt, called_at AS CalledAt FROM meetings
            WHERE starts_at >= @from AND starts_at < @before AND status <> 'cancelled' AND unit_id IS NOT NULL ORDER BY starts_at, id
            """,
            new { from, before }, cancellationToken);
        return [.. rows.Select(row => new CalledFor(row.Unit, row.StartsAt, row.CalledAt))];
    }

    sealed class HeldRow
    {
        public UnitId Unit { get; init; }
        public DateOnly Day { get; init; }
        public required string Type { get; init; }
    }

    sealed class CalledRow
    {
        public UnitId Unit { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public DateTimeOffset CalledAt { get; init; }
    }

    sealed class ReportRow
    {
        public PersonId Appointee { get; init; }
        public UnitId Unit { get; init; }
        public int Count { get; init; }
    }

    sealed class FindingRow
    {
        public UnitId Unit { get; init; }
        public int Count { get; init; }
    }
}
