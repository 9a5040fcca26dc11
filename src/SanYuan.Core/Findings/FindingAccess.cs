using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>Who may see, put right and verify a finding. Pure.</summary>
internal static class FindingAccess
{
    const Roles SeesAll = Roles.Office | Roles.Administrator | Roles.Leader;

    /// <summary>What the sender may see: a unit its own, an appointee what they told, a supervisor the sector, a selecting unit what its people told.</summary>
    public static FindingScope ScopeOf(Request request)
    {
        var (person, roles, roster) = (request.Sender.Person, request.Sender.Roles, request.Roster);
        if ((roles & SeesAll) != 0)
            return FindingScope.County;
        var units = new HashSet<UnitId>();
        var people = new HashSet<PersonId>();
        if (roles.HasFlag(Roles.Liaison))
            units.UnionWith(UnitsOf(person, roster));
        if ((roles & Roles.Appointee) != 0)
            people.Add(person.Id);
        foreach (var post in roster.ActiveAppointmentsOf(person.Id, request.Today).Where(post => post.Role == Roles.Supervisor))
            units.UnionWith(InSector(post.Unit, roster));
        if (roles.HasFlag(Roles.SelectingUnit))
        {
            var own = UnitsOf(person, roster).ToHashSet();
            people.UnionWith(roster.Appointments.Where(post => post.SelectingUnit is { } from && own.Contains(from) && post.IsActiveOn(request.Today)).Select(post => post.Person));
        }
        return new FindingScope(false, units, people);
    }

    public static bool SpeaksFor(UnitId unit, Request request) => request.Roster.LiaisonsOf(unit).Any(liaison => liaison.Id == request.Sender.Person.Id);

    public static IEnumerable<UnitId> UnitsOf(Person person, RosterSnapshot roster) => person.ResponsibleUnitCodes.Select(roster.UnitByCode).OfType<Unit>().Select(unit => unit.Id);

    /// <summary>The unit's supervisors, its other appointees, and the office; never who told it, whose it is, or who put it right.</summary>
    public static IReadOnlyList<Person> Verifiers(FindingCase one, RosterSnapshot roster, DateOnly day)
    {
        var supervisors = SectorsOf(one.Unit, roster).SelectMany(sector => roster.ActiveAppointmentsAt(sector, day)).Where(post => post.Role == Roles.Supervisor)
            .Select(post => roster.PersonById(post.Person)!);
        return
        [
            .. supervisors.Concat(roster.AppointeesAt(one.Unit, day)).Concat(roster.Office).DistinctBy(person => person.Id)
                .Where(person => person.Id != one.Appointee && person.Id != one.ToldBy && person.Id != one.RectifiedBy),
        ];
    }

    public static bool MayVerify(FindingCase one, Request request) => Verifiers(one, request.Roster, request.Today).Any(person => person.Id == request.Sender.Person.Id);

    public static bool Sees(FindingCase one, Request request) => ScopeOf(request).Holds(one) || (one.Status == FindingStatus.Rectified && MayVerify(one, request));

    static IEnumerable<UnitId> SectorsOf(UnitId unit, RosterSnapshot roster) => roster.UnitById(unit) is { Sector: { } sector }
        ? roster.Units.Where(one => one.Kind == UnitKind.Sector && one.Name == sector).Select(one => one.Id)
        : [];

    static IEnumerable<UnitId> InSector(UnitId sector, RosterSnapshot roster)
    {
        var name = roster.UnitById(sector)?.Name;
        return roster.Units.Where(unit => unit.Sector == name).Select(unit => unit.Id).Append(sector);
    }
}
