using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Findings;

namespace SanYuan.Storage.Results;

internal sealed class ResultFigures(Db db) : IResultFigures
{
    /// <summary>As the partial index says it, word for word.</summary>
    const string OrganisationalLife =
        "status = 'recorded' AND type IN ('theme_party_day', 'branch_meeting', 'committee_meeting', 'group_meeting', 'party_lecture', 'organizational_life_meeting', 'democratic_appraisal')";

    const string Told = "f.found_on BETWEEN @From AND @To AND f.status NOT IN ('withdrawn', 'repeated')";
    const string Closed = "f.closed_at IS NOT NULL AND f.closed_at >= @Start AND f.closed_at < @Before AND f.status = 'verified' AND f.kind = 'finding'";

    static readonly string Seen = $"(@all = 1 OR f.unit_id IN {Sql.IdsIn("@units")} OR f.appointee_id IN {Sql.IdsIn("@people")} OR f.told_by IN {Sql.IdsIn("@people")})";

    public async Task<IReadOnlyList<LifeCount>> LifeAsync(LedgerDays days, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<LifeRow>(
            $"""
            SELECT unit_id AS Unit, count(*) AS Sessions, sum(entries) AS Entries
            FROM (SELECT held_on, unit_id, type, count(*) AS entries FROM activities
                  WHERE held_on BETWEEN @From AND @To AND {OrganisationalLife} GROUP BY held_on, unit_id, type) AS sessions
            GROUP BY unit_id ORDER BY unit_id
            """,
            new { days.From, days.To }, cancellationToken);
        return [.. rows.Select(row => new LifeCount(row.Unit, row.Sessions, row.Entries))];
    }

    public async Task<IReadOnlyList<LifeLine>> LifeLinesAsync(LedgerDays days, IReadOnlyCollection<UnitId> units, int most, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<LineRow>(
            $"""
             SELECT id AS Number, unit_id AS Unit, held_on AS Day, type FROM activities
             WHERE held_on BETWEEN @From AND @To AND {OrganisationalLife} AND unit_id IN {Sql.IdsIn("@units")} ORDER BY held_on DESC, id DESC
             """ + Sql.Limit,
            new { days.From, days.To, units = JsonLists.Ids(units.Select(unit => unit.Value)), limit = most }, cancellationToken);
        return [.. rows.Select(row => new LifeLine(row.Number, row.Unit, row.Day, Code<ActivityType>.Parse(row.Type)))];
    }

    public async Task<FindingCounts> FindingsAsync(LedgerDays days, FindingScope scope, UnitId? at, CancellationToken cancellationToken)
    {
        var seen = at is null ? Seen : $"{Seen} AND f.unit_id = @at";
        var args = Args(days, scope, at: at);
        var told = await db.ListAsync<KindRow>($"SELECT f.kind, count(*) AS Count FROM findings f WHERE {Told} AND {seen} GROUP BY f.kind ORDER BY f.kind", args, cancellationToken);
        var closed = await db.ScalarAsync<long>($"SELECT count(*) FROM findings f WHERE {Closed} AND {seen}", args, cancellationToken);
        return new FindingCounts(Count(FindingKind.Finding), (int)closed, Count(FindingKind.Suggestion));

        int Count(FindingKind kind) => told.Where(row => row.Kind == Code<FindingKind>.Of(kind)).Sum(row => row.Count);
    }

    public async Task<IReadOnlyList<FindingCase>> FindingLinesAsync(FindingFigure figure, LedgerDays days, FindingScope scope, int most, CancellationToken cancellationToken)
    {
        var which = figure switch
        {
            FindingFigure.Found => $"{Told} AND f.kind = 'finding'",
            FindingFigure.Suggestions => $"{Told} AND f.kind = 'suggestion'",
            _ => Closed,
        };
        var order = figure == FindingFigure.Closed ? "f.closed_at DESC, f.id DESC" : "f.found_on DESC, f.id DESC";
        var rows = await db.ListAsync<FindingCaseRow>($"{FindingCaseRow.Select} WHERE {which} AND {Seen} ORDER BY {order}" + Sql.Limit, Args(days, scope, most), cancellationToken);
        return [.. rows.Select(row => row.ToCase())];
    }

    static object Args(LedgerDays days, FindingScope scope, int most = 0, UnitId? at = null) => new
    {
        days.From,
        days.To,
        days.Start,
        days.Before,
        all = scope.All ? 1 : 0,
        units = JsonLists.Ids(scope.Units.Select(unit => unit.Value)),
        people = JsonLists.Ids(scope.People.Select(person => person.Value)),
        limit = most,
        at,
    };

    sealed class LifeRow
    {
        public UnitId Unit { get; init; }
        public int Sessions { get; init; }
        public int Entries { get; init; }
    }

    sealed class LineRow
    {
        public ActivityId Number { get; init; }
        public UnitId Unit { get; init; }
        public DateOnly Day { get; init; }
        public required string Type { get; init; }
    }

    sealed class KindRow
    {
        public required string Kind { get; init; }
        public int Count { get; init; }
    }
}
