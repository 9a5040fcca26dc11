using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole;

/// <summary>
/// Whose entries and messages somebody reads: all, those of the people they sent, those at the unit they speak for, or their own. What is null is not narrowed.
/// </summary>
internal sealed record Reach(IReadOnlyCollection<UnitId>? Units, IReadOnlyCollection<PersonId>? People)
{
    public static Reach Of(Visitor visitor, RosterSnapshot roster)
    {
        if (visitor.IsAny(OpenToAttribute.County))
            return new Reach(null, null);
        if (visitor.Person is not { } id || roster.PersonById(id) is not { } person)
            return new Reach(null, []);
        if (visitor.IsAny(Roles.SelectingUnit))
            return new Reach(null, [id, .. roster.Appointments.Where(held => UnitScope.IsSentBy(person, held.SelectingUnit, roster)).Select(held => held.Person).Distinct()]);
        if (visitor.IsAny(Roles.Liaison))
            return new Reach([.. person.ResponsibleUnitCodes.Select(roster.UnitByCode).OfType<Unit>().Select(unit => unit.Id)], null);
        return new Reach(null, [id]);
    }

    public bool Holds(UnitId unit, params ReadOnlySpan<PersonId> people)
    {
        if (Units?.Contains(unit) == false)
            return false;
        if (People is null)
            return true;
        foreach (var person in people)
            if (People.Contains(person))
                return true;
        return false;
    }
}
