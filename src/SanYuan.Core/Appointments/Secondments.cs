using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>抽调: envoys and instructors in the supervision group of a sector (mechanism 7). Pure.</summary>
public static class Secondments
{
    /// <summary>
    /// Whether the person may supervise the unit on <paramref name="day"/>: they act as supervisor of its sector, and it is neither where they work nor
    /// where they are posted themselves.
    /// </summary>
    public static bool MaySupervise(RosterSnapshot roster, PersonId person, UnitId unit, DateOnly day)
    {
        if (roster.UnitById(unit) is not { } supervised || roster.PersonById(person) is not { } supervisor)
            return false;
        if (supervisor.WorkUnitCode is { } work && RosterCodes.Comparer.Equals(work, supervised.Code))
            return false;
        var terms = roster.ActiveAppointmentsOf(person, day).ToList();
        return !terms.Any(term => term.Unit == unit && term.Role != Roles.Supervisor)
            && terms.Any(term => term.Role == Roles.Supervisor && roster.UnitById(term.Unit) is { } sector && (sector.Id == unit || UnitScope.IsIn(supervised, sector)));
    }
}
