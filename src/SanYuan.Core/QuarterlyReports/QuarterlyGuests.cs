using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

internal static class QuarterlyGuests
{
    /// <summary>Every appointee in office on the day, in the order of codes.</summary>
    public static IReadOnlyList<Person> On(DateOnly day, RosterSnapshot roster) =>
        [.. roster.People.Where(person => (roster.RolesOf(person.Id, day) & Roles.Appointee) != 0)];

    public static IReadOnlyList<PersonId> Ids(DateOnly day, RosterSnapshot roster) => [.. On(day, roster).Select(person => person.Id)];
}
