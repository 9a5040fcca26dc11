using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Figures;

/// <summary>Who reported nothing.</summary>
internal static class Silence
{
    /// <summary>Appointees in office on the last day of a period of whom it has no entry, in the order of codes.</summary>
    public static IReadOnlyList<Person> Of(DigestFacts facts) =>
        [.. facts.Roster.People.Where(person => facts.Of(person.Id) == 0 && (facts.Roster.RolesOf(person.Id, facts.Period.To) & Roles.Appointee) != 0)];
}
