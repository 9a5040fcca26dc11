using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Coverage;

/// <summary>预警: before a branch misses organisational life, its appointees and its liaisons hear of it, one line for each branch and period.</summary>
public sealed class CoverageWarnings(CountyClock clock) : IReminderSource
{
    public async Task<IReadOnlyList<ReminderItem>> OpenAsync(PersonId? of, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var branches = roster.Units.Where(UnitScope.IsBranch);
        if (of is { } hearer)
            branches = branches.Where(unit => Hearers(unit, today, roster).Any(person => person.Id == hearer));
        var warnings = await CoverageLedger.WarningsAsync([.. branches], today, clock, roster, session, cancellationToken);
        return
        [
            .. from warning in warnings
               from person in Hearers(warning.Branch, today, roster)
               select new ReminderItem(person.Id, $"coverage:{warning.Branch.Id.Value}:{warning.Period.Key}", CoverageWords.Warn(warning), CoverageWords.Why(warning))
               {
                   Due = warning.Period.To,
               },
        ];
    }

    static IEnumerable<Person> Hearers(Unit branch, DateOnly today, RosterSnapshot roster) => roster.AppointeesAt(branch.Id, today).Concat(roster.LiaisonsOf(branch.Id)).Distinct();

    internal static Task<IReadOnlyList<CoverageWarning>> OfCountyAsync(DateOnly today, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        CoverageLedger.WarningsAsync([.. roster.Units.Where(UnitScope.IsBranch)], today, clock, roster, session, cancellationToken);
}
