using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Tables;

/// <summary>Units and people by what is typed: a code, or a whole name.</summary>
internal static class RosterFinder
{
    public static Unit? Unit(string text, RosterSnapshot roster) =>
        roster.UnitByCode(text) ?? roster.Units.FirstOrDefault(unit => unit.Name == text || unit.Aliases.Contains(text));

    public static Person? Person(string text, RosterSnapshot roster) =>
        roster.PersonByCode(text) ?? roster.People.FirstOrDefault(person => person.Name == text);

    public static IReadOnlyList<string> UnitNames(RosterSnapshot roster) => [.. roster.Units.Where(UnitScope.IsBranch).Take(MostSuggested).Select(unit => unit.Name)];

    public static IReadOnlyList<string> AppointeeNames(RosterSnapshot roster) =>
        [.. roster.Appointments.Select(held => held.Person).Distinct().Take(MostSuggested).Select(roster.PersonById).OfType<Person>().Select(person => person.Name)];

    /// <summary>A page holds the names of a county, not those of a province.</summary>
    const int MostSuggested = 300;
}
