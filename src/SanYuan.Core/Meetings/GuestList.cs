using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>Which unit's meeting it is and who is invited, or what is wrong with the invitation.</summary>
internal sealed record GuestList(Unit? Unit, IReadOnlyList<Person> Invited, string? Problem)
{
    public static GuestList Of(Request request)
    {
        var (unit, problem) = UnitOf(request);
        if (problem is not null)
            return Refused(problem);
        var eligible = Eligible(request, unit);
        var named = request.Statement.People;
        if (named.Count == 0)
            return unit is null ? Refused(MeetingWords.WhichUnit)
                : eligible.Count == 0 ? Refused(MeetingWords.NobodyThere)
                : new GuestList(unit, AtUnit(request, unit), null);

        var invited = new List<Person>();
        foreach (var told in named)
        {
            // Two people can share a name: the one of this unit is meant.
            var name = request.Roster.PersonByCode(told.Value)?.Name ?? "";
            if (eligible.FirstOrDefault(person => person.Name == name) is not { } guest)
                return Refused(MeetingWords.NotHere(name, unit?.Name ?? "本县"));
            if (!invited.Contains(guest))
                invited.Add(guest);
        }
        return new GuestList(unit, invited, null);
    }

    /// <summary>The unit told, if it is the liaison's to speak for; else the liaison's only one. The office may speak for any, or for none.</summary>
    static (Unit? Unit, string? Problem) UnitOf(Request request)
    {
        var own = request.Sender.Person.ResponsibleUnitCodes;
        var isOffice = request.Sender.Roles.HasFlag(Roles.Office);
        if (request.Statement.Unit is { } told && request.Roster.UnitByCode(told.Value) is { } unit)
            return isOffice || own.Contains(unit.Code) ? (unit, null) : (null, MeetingWords.NotYourUnit(unit.Name));
        if (own.Count == 1)
            return (request.Roster.UnitByCode(own[0]), null);
        return isOffice ? (null, null) : (null, MeetingWords.WhichUnit);
    }

    /// <summary>Who may be invited: the unit's own appointees and the supervisor of its sector; anybody by the office.</summary>
    static IReadOnlyList<Person> Eligible(Request request, Unit? unit)
    {
        if (unit is null || request.Sender.Roles.HasFlag(Roles.Office))
            return [.. request.Roster.People.Where(person => (request.Roster.RolesOf(person.Id, request.Today) & Roles.Appointee) != 0)];
        var sector = request.Roster.Units.FirstOrDefault(other => other.Kind == UnitKind.Sector && (other.Name == unit.Sector || other.Code == unit.Sector));
        return sector is null ? AtUnit(request, unit) : [.. AtUnit(request, unit), .. AtUnit(request, sector)];
    }

    static IReadOnlyList<Person> AtUnit(Request request, Unit unit) => [.. request.Roster.AppointeesAt(unit.Id, request.Today)];

    static GuestList Refused(string problem) => new(null, [], problem);
}
