using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Coverage;

/// <summary>预警: before a branch misses organisational life, its appointees and its liaisons hear of it, one line for each branch and period.</summary>
public sealed class CoverageWarnings(CountyClock clock) : IReminderSource
{
    public async Task<IReadOnlyList<ReminderItem>> OpenAsync(DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var warnings = await OfCountyAsync(today, clock, roster, session, cancellationToken);
        return
        [
            .. from warning in warnings
               from person in roster.AppointeesAt(warning.Branch.Id, today).Concat(roster.LiaisonsOf(warning.Branch.Id)).Distinct()
               select new ReminderItem(person.Id, $"coverage:{warning.Branch.Id.Value}:{warning.Period.Key}", CoverageWords.Warn(warning), CoverageWords.Why(warning))
               {
                   Due = warning.Period.To,
               },
        ];
    }

    internal static Task<IReadOnlyList<CoverageWarning>> OfCountyAsync(DateOnly today, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        CoverageLedger.WarningsAsync([.. roster.Units.Where(UnitScope.IsBranch)], today, clock, roster, session, cancellationToken);
}
