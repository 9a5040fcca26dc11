using SanYuan.Core.Appointments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Inspections;

/// <summary>A supervisor's plan with the entries that tick it off.</summary>
internal sealed record InspectionSheet(Person Supervisor, IReadOnlyList<Unit> Sectors, IReadOnlyList<(PlannedInspection Planned, ActivityId? Done)> Branches);

/// <summary>Makes a month's plans, once each, and reads them with what has been done since.</summary>
internal static class InspectionDesk
{
    /// <summary>Days of the ledger that are looked at for a branch's last visit.</summary>
    const int LookBack = 366;

    public static IEnumerable<Person> Supervisors(RosterSnapshot roster, DateOnly day) =>
        roster.People.Where(person => (roster.RolesOf(person.Id, day) & Roles.Supervisor) != 0);

    public static async Task<InspectionFacts> FactsAsync(DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var findings = await session.Inspections.FindingsAsync(today, cancellationToken);
        var visits = await session.Inspections.VisitsAsync(today.AddDays(-LookBack), cancellationToken);
        // A quarter or a year that was over long ago is no news of this month.
        var over = DutyLedger.PeriodsOf(today).Select(period => period.Previous).Where(period => today.DayNumber - period.To.DayNumber <= 31);
        var missed = await DutyLedger.OfBranchesAsync(over, [.. roster.Units.Where(UnitScope.IsBranch)], today, roster, session, cancellationToken);
        return new InspectionFacts(
            findings.ToDictionary(one => one.Unit), visits.ToDictionary(one => one.Unit), missed.Where(one => one.Missing > 0).ToLookup(one => one.Unit), today);
    }

    /// <summary>The plan of the month; made and kept when there is none yet.</summary>
    public static async Task<InspectionSheet> PlanAsync(Person supervisor, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken, InspectionFacts? facts = null)
    {
        var month = DutyPeriod.Of(DutyCadence.Month, today);
        var sectors = SectorsOf(supervisor, today, roster);
        var plan = await session.Inspections.OfAsync(month.Key, supervisor.Id, cancellationToken);
        if (plan.Count == 0)
        {
            facts ??= await FactsAsync(today, roster, session, cancellationToken);
            var branches = sectors.SelectMany(sector => UnitScope.BranchesOf(sector, roster)).DistinctBy(branch => branch.Id)
                .Where(branch => Secondments.MaySupervise(roster, supervisor.Id, branch.Id, today));
            plan = InspectionPlan.For(branches, facts);
            await session.Inspections.AddAsync(month.Key, supervisor.Id, plan, cancellationToken);
        }
        var entries = (await session.Activities.OfAsync(supervisor.Id, month.From, month.To, cancellationToken)).ToLookup(entry => entry.Content.Unit, entry => entry.Id);
        return new InspectionSheet(supervisor, sectors, [.. plan.Select(one => (one, entries[one.Unit].Select(id => (ActivityId?)id).FirstOrDefault()))]);
    }

    static List<Unit> SectorsOf(Person supervisor, DateOnly today, RosterSnapshot roster) =>
    [
        .. roster.ActiveAppointmentsOf(supervisor.Id, today).Where(held => held.Role == Roles.Supervisor)
            .Select(held => roster.UnitById(held.Unit)).OfType<Unit>().DistinctBy(unit => unit.Id),
    ];
}
