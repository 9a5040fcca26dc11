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
            "SELECT unit_id AS Unit, count(*) AS Count FROM findings WHERE status = 'open' AND kind = 'finding' GROUP BY unit_id ORDER BY count(*) DESC, unit_id",
            null, cancellationToken);
        return [.. rows.Select(row => new OpenFindings(row.Unit, row.Count))];
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
