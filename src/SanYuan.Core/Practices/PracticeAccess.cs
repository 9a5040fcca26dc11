using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Practices;

/// <summary>Who reads practices, and may be asked.</summary>
internal static class PracticeAccess
{
    public const Roles Readers = Roles.Appointee | Roles.Office | Roles.Administrator | Roles.Leader;

    /// <summary>Whether something may be passed to the person on that day.</summary>
    public static bool MayHear(PersonId person, DateOnly day, RosterSnapshot roster) => (roster.RolesOf(person, day) & Readers) != 0;
}
