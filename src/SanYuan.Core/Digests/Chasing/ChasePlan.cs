using SanYuan.Core.Digests.Figures;
using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Chasing;

/// <summary>Who would be asked for this month's report now, and who is spared.</summary>
/// <param name="Owing">Everybody who owes one and has none.</param>
/// <param name="Asked">Of these, whoever is not on leave, was not reminded of anything today, and not too often this week.</param>
internal sealed record ChasePlan(Period Month, int Owing, IReadOnlyList<Person> Asked)
{
    public int Away { get; init; }
    public int AskedToday { get; init; }
    public int AtLimit { get; init; }

    public static async Task<ChasePlan> ReadAsync(CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (today, month) = (clock.Today, Period.Of(PeriodKind.Month, clock.Today));
        var owing = await OwingAsync(month, clock, roster, session, cancellationToken);
        var away = await session.Leaves.AwayAsync(today, cancellationToken);
        var sentToday = await session.Reminders.CountAsync(today, today, cancellationToken);
        var sentThisWeek = await session.Reminders.CountAsync(ReminderBudget.Monday(today), today, cancellationToken);
        var budget = await ReminderBudget.ReadAsync(session, cancellationToken);
        var present = owing.Where(person => !away.Contains(person.Id)).ToList();
        var fresh = present.Where(person => sentToday.GetValueOrDefault(person.Id) == 0).ToList();
        var asked = fresh.Where(person => sentThisWeek.GetValueOrDefault(person.Id) < budget).ToList();
        return new ChasePlan(month, owing.Count, asked) { Away = owing.Count - present.Count, AskedToday = present.Count - fresh.Count, AtLimit = fresh.Count - asked.Count };
    }

    /// <summary>Whoever owes a duty of the month and has no entry of it; whoever leave excuses from all owes nothing.</summary>
    static async Task<IReadOnlyList<Person>> OwingAsync(Period month, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var facts = await DigestFacts.ReadAsync(month, EntryFilter.County, withUnits: false, clock, roster, session, cancellationToken);
        var owing = facts.Duties.People.Where(one => one.State is not (DutyState.Done or DutyState.Excused)).Select(one => one.Person!.Value).ToHashSet();
        return [.. roster.People.Where(person => owing.Contains(person.Id) && facts.Of(person.Id) == 0 && (roster.RolesOf(person.Id, clock.Today) & Roles.Appointee) != 0)];
    }
}
