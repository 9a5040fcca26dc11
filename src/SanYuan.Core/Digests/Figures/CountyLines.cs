using SanYuan.Core.Duties;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Figures;

/// <summary>Figures of the county that the office and the leaders both read.</summary>
internal static class CountyLines
{
    static readonly Roles[] Shown = [Roles.Envoy, Roles.Instructor, Roles.Supervisor, Roles.None];

    /// <summary>By the role the reporter held on the period's last day; somebody whose term has ended meanwhile, under none.</summary>
    public static DigestLine Entries(DigestFacts facts)
    {
        var byRole = facts.OfPeople.ToLookup(person => FirstRole(facts.Roster.RolesOf(person.Key, facts.Period.To)), person => person.Value);
        var roles = Shown.Select(role => (Role: role, Count: byRole[role].Sum())).Where(role => role.Role != Roles.None || role.Count > 0).ToList();
        var total = roles.Sum(role => role.Count);
        return new DigestLine(FigureKind.Entries, total, DigestWords.Entries(total, roles));
    }

    /// <summary>Null of periods in which nothing is owed: a duty is owed by the month at least.</summary>
    public static DigestLine? Duties(DigestFacts facts) => DutiesOf(facts.Duties.People);

    public static DigestLine? DutiesOf(IReadOnlyCollection<Obligation> duties) =>
        duties.Count == 0 ? null : new DigestLine(FigureKind.Duties, duties.Count(one => one.State == DutyState.Done), DigestWords.Duties(duties));

    public static DigestLine? Life(DigestFacts facts)
    {
        var life = facts.Duties.Branches.ToList();
        if (life.Count == 0)
            return null;
        var held = life.Count(one => one.State == DutyState.Done);
        return new DigestLine(FigureKind.Life, held, DigestWords.CountyLife(life.Count, held, life.Where(one => one.State != DutyState.Done).Select(one => one.Unit).Distinct().Count()));
    }

    /// <summary>Somebody with two roles is counted once, in the first.</summary>
    public static Roles FirstRole(Roles roles) =>
        roles.HasFlag(Roles.Envoy) ? Roles.Envoy : roles.HasFlag(Roles.Instructor) ? Roles.Instructor : roles.HasFlag(Roles.Supervisor) ? Roles.Supervisor : Roles.None;
}
