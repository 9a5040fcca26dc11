using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Findings;

namespace SanYuan.Storage.Ledger;

internal sealed partial class Browser
{
    /// <summary>What predecessors told at a unit counts there, not elsewhere.</summary>
    static readonly string Seen =
        $"""
        (f.unit_id IN {Sql.IdsIn("@units")} OR f.appointee_id IN {Sql.IdsIn("@people")} OR f.told_by IN {Sql.IdsIn("@people")}
         OR EXISTS (SELECT 1 FROM {Sql.Pairs} p WHERE p.id = f.unit_id AND p.name = CAST(f.appointee_id AS varchar(20))))
        """;

    /// <summary>Begins as the partial index says it.</summary>
    const string Owed = $"f.{FindingCaseRow.Unsettled} AND f.status <> 'rectified'";

    public async Task<IReadOnlyList<FindingCase>> FindingsAsync(FindingQuery query, CancellationToken cancellationToken)
    {
        var args = new
        {
            limit = query.Limit,
            units = Units(query.Scope),
            people = People(query.Scope),
            pairs = Left(query.Scope),
            kind = query.Kind is { } kind ? Code<FindingKind>.Of(kind) : null,
            query.Unit,
            query.Person,
            statuses = (query.Statuses ?? []).Select(Code<FindingStatus>.Of),
            query.DueFrom,
            query.DueBefore,
            query.From,
            query.To,
            query.Words,
            query.Behind,
        };
        var rows = await db.ListAsync<FindingCaseRow>(FindingCaseRow.Select + Where(Conditions(query)) + " ORDER BY f.id DESC" + Sql.Limit, args, cancellationToken);
        return [.. rows.Select(row => row.ToCase())];
    }

    public async Task<IReadOnlyList<OpenFindings>> OpenFindingsAsync(FindingScope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var seen = scope.All ? "" : $" AND {Seen}";
        var rows = await db.ListAsync<OpenRow>(
            $"""
            SELECT f.unit_id AS Unit, count(*) AS Total, sum(CASE WHEN f.status <> 'rectified' AND f.due_on < @today THEN 1 ELSE 0 END) AS Overdue
            FROM findings f WHERE f.{FindingCaseRow.Unsettled} AND f.kind = 'finding'{seen} GROUP BY f.unit_id
            """,
            new { today, units = Units(scope), people = People(scope), pairs = Left(scope) }, cancellationToken);
        return [.. rows.Select(row => new OpenFindings(row.Unit, row.Total, row.Overdue))];
    }

    static List<string> Conditions(FindingQuery query)
    {
        List<string> conditions = [];
        if (!query.Scope.All)
            conditions.Add(Seen);
        if (query.Kind is not null)
            conditions.Add("f.kind = @kind");
        if (query.Unit is not null)
            conditions.Add("f.unit_id = @Unit");
        if (query.Person is not null)
            conditions.Add("(f.appointee_id = @Person OR f.told_by = @Person)");
        if (query.Statuses is not null)
            conditions.Add("f.status IN @statuses");
        if (query.DueFrom is not null || query.DueBefore is not null)
            conditions.Add(Owed);
        if (query.DueFrom is not null)
            conditions.Add("f.due_on >= @DueFrom");
        if (query.DueBefore is not null)
            conditions.Add("f.due_on < @DueBefore");
        if (query.From is not null)
            conditions.Add("f.found_on >= @From");
        if (query.To is not null)
            conditions.Add("f.found_on <= @To");
        if (query.Words is not null)
            conditions.Add(Sql.Contains("f.text", "@Words"));
        if (query.Behind is not null)
            conditions.Add("f.id < @Behind");
        return conditions;
    }

    static string Units(FindingScope scope) => JsonLists.Ids(scope.Units.Select(unit => unit.Value));

    static string People(FindingScope scope) => JsonLists.Ids(scope.People.Select(person => person.Value));

    static string Left(FindingScope scope) =>
        JsonLists.Pairs(scope.Left.Select(left => (left.Unit.Value, left.Person.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    sealed class OpenRow
    {
        public UnitId Unit { get; init; }
        public int Total { get; init; }
        public int Overdue { get; init; }
    }
}
