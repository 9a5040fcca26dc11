using SanYuan.Core.Appointments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>Who may see, put right and verify a finding.</summary>
public static class FindingAccess
{
    const Roles SeesAll = Roles.Office | Roles.Administrator | Roles.Leader;

    /// <summary>Who may ask about findings at all. A selecting unit hears how its people do their duty, not what they found at other units.</summary>
    public const Roles Readers = SeesAll | Roles.Appointee | Roles.Liaison;

    /// <summary>What the sender may see: a unit its own, an appointee what they or a predecessor told, a supervisor the sector.</summary>
    internal static Task<FindingScope> ScopeAsync(Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        ScopeAsync(request.Sender, request.Today, request.Roster, session, cancellationToken);

    /// <summary>The same of whoever reads without a message.</summary>
    public static async Task<FindingScope> ScopeAsync(Sender reader, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (person, roles) = (reader.Person, reader.Roles);
        if ((roles & SeesAll) != 0)
            return FindingScope.County;
        var units = roles.HasFlag(Roles.Liaison) ? UnitsOf(person, roster).ToHashSet() : [];
        units.UnionWith(Supervised(person, today, roster));
        if ((roles & Roles.Appointee) == 0)
            return FindingScope.Of(units);
        return new FindingScope(false, units, new HashSet<PersonId> { person.Id }, await Handovers.LeftToAsync(person.Id, today, session.Handovers, cancellationToken));
    }

    /// <summary>Whether a reader may open one: what the scope holds, and what waits for this person to verify it.</summary>
    public static bool MaySee(FindingCase one, FindingScope scope, PersonId reader, DateOnly today, RosterSnapshot roster) =>
        scope.Holds(one) || (one.Status == FindingStatus.Rectified && Verifiers(one, roster, today).Any(person => person.Id == reader));

    internal static bool SpeaksFor(UnitId unit, Request request) => request.Roster.LiaisonsOf(unit).Any(liaison => liaison.Id == request.Sender.Person.Id);

    internal static IEnumerable<UnitId> UnitsOf(Person person, RosterSnapshot roster) => person.ResponsibleUnitCodes.Select(roster.UnitByCode).OfType<Unit>().Select(unit => unit.Id);

    /// <summary>The unit's supervisors, its other appointees, and the office; never the unit's own people, who told it, whose it is, or who put it right.</summary>
    internal static IReadOnlyList<Person> Verifiers(FindingCase one, RosterSnapshot roster, DateOnly day)
    {
        var liaisons = roster.LiaisonsOf(one.Unit).Select(person => person.Id).ToHashSet();
        return
        [
            .. SupervisorsOf(one.Unit, roster, day).Concat(roster.AppointeesAt(one.Unit, day)).Concat(roster.Office).DistinctBy(person => person.Id)
                .Where(person => person.Id != one.Appointee && person.Id != one.ToldBy && person.Id != one.RectifiedBy && !liaisons.Contains(person.Id)),
        ];
    }

    internal static bool MayVerify(FindingCase one, Request request) => Verifiers(one, request.Roster, request.Today).Any(person => person.Id == request.Sender.Person.Id);

    static IEnumerable<Person> SupervisorsOf(UnitId unit, RosterSnapshot roster, DateOnly day) => roster.UnitById(unit) is not { } branch ? [] :
        from sector in UnitScope.SectorsOf(branch, roster)
        from post in roster.ActiveAppointmentsAt(sector.Id, day)
        where post.Role == Roles.Supervisor && Secondments.MaySupervise(roster, post.Person, unit, day)
        select roster.PersonById(post.Person)!;

    static IEnumerable<UnitId> Supervised(Person person, DateOnly day, RosterSnapshot roster) =>
        from post in roster.ActiveAppointmentsOf(person.Id, day)
        where post.Role == Roles.Supervisor
        from unit in UnitScope.BranchesOf(roster.UnitById(post.Unit)!, roster).Select(branch => branch.Id).Append(post.Unit)
        where Secondments.MaySupervise(roster, person.Id, unit, day)
        select unit;
}
