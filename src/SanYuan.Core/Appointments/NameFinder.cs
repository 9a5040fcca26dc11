using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Appointments;

/// <summary>Whom and which unit the words of a command mean; where that is not one, what to answer. Pure.</summary>
internal static class NameFinder
{
    /// <summary>Namesakes listed in an answer.</summary>
    const int MostShown = 4;

    /// <summary>By name, or by code where several have the name.</summary>
    public static (Person? Person, Reply? Refusal) Person(string told, RosterSnapshot roster)
    {
        var bare = told.EndsWith("同志", StringComparison.Ordinal) ? told[..^2] : told;
        var called = roster.People.Where(person => person.Name == bare).ToList();
        if (called.Count > 1)
            return (null, Reply.Refused("several_people", AppointmentWords.SeveralPeople(bare, [.. called.Take(MostShown).Select(person => Line(person, roster))])));
        return (called.Count == 1 ? called[0] : roster.PersonByCode(bare)) is { } person
            ? (person, null)
            : (null, Reply.Refused("unknown_person", AppointmentWords.UnknownPerson(bare)));
    }

    /// <summary>By name, alias or code, spelled as in a report.</summary>
    public static (Unit? Unit, Reply? Refusal) Unit(string told, Request request)
    {
        var exact = request.Roster.Units.Where(unit => unit.Name == told || unit.Aliases.Contains(told)).ToList();
        if ((exact.Count == 1 ? exact[0] : request.Roster.UnitByCode(told)) is { } named)
            return (named, null);
        var read = Completion.Read(told, request.Roster.Names, request.Moment);
        if (read.Unit is { } code && request.Roster.UnitByCode(code) is { } unit)
            return (unit, null);
        return (null, read.IsAmbiguousUnit || exact.Count > 1
            ? Reply.Refused("several_units", AppointmentWords.SeveralUnits(told))
            : Reply.Refused("unknown_unit", AppointmentWords.UnknownUnit(told)));
    }

    /// <summary>A unit that still exists and takes the role told.</summary>
    public static (Unit? Unit, Roles Role, Reply? Refusal) Post(string unitTold, string roleTold, Request request)
    {
        var (unit, refusal) = Unit(unitTold, request);
        if (unit is null)
            return (null, Roles.None, refusal);
        if (roleTold.Length == 0)
            return (null, Roles.None, Reply.Refused("no_role", AppointmentWords.NoRole(unit)));
        if (!RosterWords.AppointeeRoles.TryGetValue(roleTold, out var role))
            return (null, Roles.None, Reply.Refused("unknown_role", AppointmentWords.UnknownRole(roleTold)));
        if (RosterWords.KindFor(role) != unit.Kind)
            return (null, Roles.None, Reply.Refused("wrong_role", AppointmentWords.WrongRole(role, unit)));
        return unit.ClosedOn is null ? (unit, role, null) : (null, Roles.None, Reply.Refused("unit_closed", AppointmentWords.UnitClosed(unit)));
    }

    static string Line(Person person, RosterSnapshot roster) =>
        person.WorkUnitCode is { } code && roster.UnitByCode(code) is { } unit ? $"{person.Name}（{person.Code}，{unit.Name}）" : $"{person.Name}（{person.Code}）";
}
