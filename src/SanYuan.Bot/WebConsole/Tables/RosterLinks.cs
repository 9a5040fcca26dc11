using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Tables;

/// <summary>Names that open into their page.</summary>
internal static class RosterLinks
{
    public static Cell Person(PersonId id, RosterSnapshot roster) => roster.PersonById(id) is { } person ? new(person.Name, $"/appointees/{Uri.EscapeDataString(person.Code)}") : new("");

    public static Cell Unit(UnitId id, RosterSnapshot roster) => roster.UnitById(id) is { } unit ? new(unit.Name, $"/units/{Uri.EscapeDataString(unit.Code)}") : new("");
}
