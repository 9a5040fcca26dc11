using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Ledger;

internal sealed partial class Browser
{
    public async Task<IReadOnlyList<EntryCount>> EntryCountsAsync(
        IReadOnlyCollection<PersonId> people, IReadOnlyCollection<UnitId>? units, DateOnly since, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CountRow>(
            $"""
            SELECT p.id AS Person,
                (SELECT count(*) FROM activities WHERE person_id = p.id AND held_on >= @since AND status = 'recorded'{At(units)}) AS Recent,
                (SELECT max(held_on) FROM activities WHERE person_id = p.id AND status = 'recorded'{At(units)}) AS Last
            FROM people p WHERE p.id IN {Sql.IdsIn("@people")}
            """,
            new { since, people = JsonLists.Ids(people.Select(person => person.Value)), units = Listed(units) }, cancellationToken);
        return [.. rows.Where(row => row.Last is not null).Select(row => new EntryCount(row.Person, row.Recent, row.Last!.Value))];
    }

    public async Task<IReadOnlyList<EntriesOfDay>> DaysOfAsync(PersonId person, IReadOnlyCollection<UnitId>? units, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<DayRow>(
            $"""
            SELECT held_on AS Day, count(*) AS Entries FROM activities
            WHERE person_id = @person AND held_on BETWEEN @from AND @to AND status = 'recorded'{At(units)} GROUP BY held_on ORDER BY held_on
            """,
            new { person, from, to, units = Listed(units) }, cancellationToken);
        return [.. rows.Select(row => new EntriesOfDay(row.Day, row.Entries))];
    }

    static string At(IReadOnlyCollection<UnitId>? units) => units is null ? "" : $" AND unit_id IN {Sql.IdsIn("@units")}";

    static string? Listed(IReadOnlyCollection<UnitId>? units) => units is null ? null : JsonLists.Ids(units.Select(unit => unit.Value));

    sealed class CountRow
    {
        public PersonId Person { get; init; }
        public int Recent { get; init; }
        public DateOnly? Last { get; init; }
    }
}
