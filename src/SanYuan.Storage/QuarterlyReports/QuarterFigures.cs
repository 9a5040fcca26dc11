using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.QuarterlyReports;

internal sealed class QuarterFigures(Db db) : IQuarterFigures
{
    public async Task<IReadOnlyList<EntryCount>> EntriesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<EntryRow>(
            """
            SELECT person_id AS Appointee, unit_id AS Unit, type, count(*) AS Count, coalesce(sum(participants), 0) AS Participants, sum(CASE WHEN late = 1 THEN 1 ELSE 0 END) AS Late FROM activities
            WHERE held_on BETWEEN @from AND @to AND status = 'recorded' GROUP BY person_id, unit_id, type ORDER BY person_id, unit_id, type
            """,
            new { from, to }, cancellationToken);
        return [.. rows.Select(row => new EntryCount(row.Appointee, row.Unit, TypeOf(row.Type), row.Count, row.Participants, row.Late))];
    }

    public async Task<IReadOnlyList<FindingTally>> FindingsAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<TallyRow>(
            """
            SELECT f.appointee_id AS Appointee, f.kind, coalesce(r.status, f.status) AS Status, count(*) AS Count
            FROM findings f LEFT JOIN findings r ON f.status = 'repeated' AND r.id = f.repeats
            WHERE f.found_on BETWEEN @from AND @to AND f.status <> 'withdrawn'
            GROUP BY f.appointee_id, f.kind, coalesce(r.status, f.status) ORDER BY f.appointee_id, f.kind, coalesce(r.status, f.status)
            """,
            new { from, to }, cancellationToken);
        return
        [
            .. from row in rows
               group row.Count by (row.Appointee, row.Kind, IsOpen: row.Status != Code<FindingStatus>.Of(FindingStatus.Verified)) into tally
               select new FindingTally(tally.Key.Appointee, Code<FindingKind>.Parse(tally.Key.Kind), tally.Key.IsOpen, tally.Sum()),
        ];
    }

    public async Task<IReadOnlyList<EntryLine>> LinesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<LineRow>(
            """
            SELECT id AS Number, person_id AS Appointee, unit_id AS Unit, held_on AS Date, type, participants, late FROM activities
            WHERE held_on BETWEEN @from AND @to AND status = 'recorded' ORDER BY held_on, id
            """,
            new { from, to }, cancellationToken);
        return [.. rows.Select(row => new EntryLine(row.Number, row.Appointee, row.Unit, row.Date, TypeOf(row.Type), row.Participants, row.Late != 0))];
    }

    public async Task<IReadOnlyList<OpenFinding>> OpenFindingsAsync(DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<FindingRow>(
            """
            SELECT f.unit_id AS Unit, f.activity_id AS Activity, f.appointee_id AS Appointee, f.found_on AS Date, f.text FROM findings f
            WHERE f.status IN ('open', 'sent', 'acknowledged', 'rectified', 'returned', 'reopened') AND f.kind = 'finding' AND f.found_on <= @to ORDER BY f.found_on, f.id
            """,
            new { to }, cancellationToken);
        return [.. rows.Select(row => new OpenFinding(row.Unit, row.Activity, row.Appointee, row.Date, row.Text))];
    }

    static ActivityType? TypeOf(string? code) => code is null ? null : Code<ActivityType>.Parse(code);

    sealed class EntryRow
    {
        public PersonId Appointee { get; init; }
        public UnitId Unit { get; init; }
        public string? Type { get; init; }
        public int Count { get; init; }
        public int Participants { get; init; }
        public int Late { get; init; }
    }

    sealed class TallyRow
    {
        public PersonId Appointee { get; init; }
        public required string Kind { get; init; }
        public required string Status { get; init; }
        public int Count { get; init; }
    }

    sealed class LineRow
    {
        public ActivityId Number { get; init; }
        public PersonId Appointee { get; init; }
        public UnitId Unit { get; init; }
        public DateOnly Date { get; init; }
        public string? Type { get; init; }
        public int? Participants { get; init; }
        public int Late { get; init; }
    }

    sealed class FindingRow
    {
        public UnitId Unit { get; init; }
        public ActivityId? Activity { get; init; }
        public PersonId Appointee { get; init; }
        public DateOnly Date { get; init; }
        public required string Text { get; init; }
    }
}
