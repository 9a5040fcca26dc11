using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Findings;

internal sealed partial class FindingLife(Db db) : IFindingLife
{
    public async Task<FindingCase?> FindAsync(long number, CancellationToken cancellationToken) =>
        (await db.FirstAsync<FindingCaseRow>(FindingCaseRow.Select + " WHERE f.id = @number", new { number }, cancellationToken))?.ToCase();

    public Task<IReadOnlyList<FindingCase>> FindAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        ListAsync($"WHERE f.id IN {Sql.Ids} ORDER BY f.id", new { ids = JsonLists.Ids(numbers) }, cancellationToken);

    public Task<IReadOnlyList<FindingCase>> OfEntryAsync(ActivityId activity, CancellationToken cancellationToken) =>
        ListAsync("WHERE f.activity_id = @activity AND f.status <> 'withdrawn' ORDER BY f.id", new { activity }, cancellationToken);

    public async Task<IReadOnlyList<FindingCase>> LastFeedbackAsync(PersonId reporter, CancellationToken cancellationToken)
    {
        var last = await db.FirstAsync<FindingCaseRow>(
            FindingCaseRow.Select + " WHERE f.told_by = @reporter AND f.activity_id IS NULL AND f.status <> 'withdrawn' ORDER BY f.id DESC" + Sql.Limit,
            new { reporter, limit = 1 }, cancellationToken);
        return last is null ? [] : await ListAsync(
            "WHERE f.told_by = @reporter AND f.activity_id IS NULL AND f.status <> 'withdrawn' AND f.channel = @Channel AND f.message_id = @MessageId ORDER BY f.id",
            new { reporter, last.Channel, last.MessageId }, cancellationToken);
    }

    public async Task<IReadOnlyList<FindingCase>> UnsettledAsync(FindingScope scope, CancellationToken cancellationToken)
    {
        if (scope.All)
            return await ListAsync($"WHERE f.{FindingCaseRow.Unsettled} ORDER BY f.id", null, cancellationToken);
        // What predecessors told elsewhere is read as well, and left out below.
        var people = scope.People.Concat(scope.Left.Select(left => left.Person)).Distinct();
        var some = await ListAsync(
            $"""
             WHERE f.{FindingCaseRow.Unsettled}
               AND (f.unit_id IN {Sql.IdsIn("@units")} OR f.appointee_id IN {Sql.IdsIn("@people")} OR f.told_by IN {Sql.IdsIn("@people")})
             ORDER BY f.id
             """,
            new { units = JsonLists.Ids(scope.Units.Select(unit => unit.Value)), people = JsonLists.Ids(people.Select(person => person.Value)) }, cancellationToken);
        return [.. some.Where(scope.Holds)];
    }

    /// <summary>Two halves, each by an index of its own: with an OR, all the unit ever had would be read for every report.</summary>
    public async Task<IReadOnlyList<FindingCase>> KnownAsync(UnitId unit, DateTimeOffset closedSince, CancellationToken cancellationToken)
    {
        var known = await ListAsync(
            $"""
            WHERE f.unit_id = @unit AND f.kind = 'finding' AND f.{FindingCaseRow.Unsettled}
            UNION ALL
            {FindingCaseRow.Select}
            WHERE f.unit_id = @unit AND f.kind = 'finding' AND f.status = 'verified' AND f.closed_at >= @closedSince
            """,
            new { unit, closedSince }, cancellationToken);
        return [.. known.OrderBy(one => one.Number)];
    }

    public Task<IReadOnlyList<FindingCase>> RepeatingAsync(long number, CancellationToken cancellationToken) =>
        ListAsync("WHERE f.repeats = @number AND f.status = 'repeated' ORDER BY f.id", new { number }, cancellationToken);

    public async Task<IReadOnlyList<ToldFinding>> ToldAsync(DateTimeOffset from, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // By the day, as the index has them: by number alone all findings there ever were would be gone through.
        var newest = await db.RowsAsync(
            """
            SELECT id AS Number, unit_id AS Unit, text FROM findings
            WHERE found_on >= @day AND told_at >= @from AND told_at < @before AND kind = 'finding' AND status <> 'withdrawn' ORDER BY found_on DESC, id DESC
            """ + Sql.Limit,
            new { from, before, day = LongestLate(from), limit = most }, row => new ToldFinding(row.GetInt64(0), new UnitId(row.GetInt64(1)), row.GetString(2)), cancellationToken);
        return [.. newest.OrderBy(one => one.Number)];
    }

    public async Task<int> ClosedAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken) =>
        (int)await db.ScalarAsync<long>(
            "SELECT count(*) FROM findings WHERE closed_at IS NOT NULL AND closed_at >= @from AND closed_at < @before AND status = 'verified' AND kind = 'finding'",
            new { from, before }, cancellationToken);

    async Task<IReadOnlyList<FindingCase>> ListAsync(string clauses, object? args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<FindingCaseRow>($"{FindingCaseRow.Select} {clauses}", args, cancellationToken);
        return [.. rows.Select(row => row.ToCase())];
    }

    /// <summary>Days, by which the index narrows: a report told later than that after the day itself is not counted among the new ones.</summary>
    static DateOnly LongestLate(DateTimeOffset from) => DateOnly.FromDateTime(from.DateTime).AddDays(-90);
}
