using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster;

/// <summary>
/// Which branches somebody may read about: the office, administrators and county leaders all; a supervisor those of the sector; an appointee those
/// posted to; a liaison those spoken for; a selecting unit those its people are posted to.
/// </summary>
public static class UnitScope
{
    const Roles Everywhere = Roles.Office | Roles.Administrator | Roles.Leader;

    public static bool IsWhole(Roles roles) => (roles & Everywhere) != 0;

    /// <summary>In the order of codes; without sectors, which are no branches.</summary>
    public static IReadOnlyList<Unit> BranchesOf(PersonId person, Roles roles, RosterSnapshot roster, DateOnly day)
    {
        if (IsWhole(roles))
            return [.. roster.Units.Where(IsBranch)];
        var own = OwnUnits(person, roles, roster, day).ToHashSet();
        var sectors = own.Select(roster.UnitById).OfType<Unit>().Where(unit => unit.Kind == UnitKind.Sector).ToList();
        return [.. roster.Units.Where(unit => IsBranch(unit) && (own.Contains(unit.Id) || sectors.Exists(sector => IsIn(unit, sector))))];
    }

    /// <summary>Whether an appointment was made by a selecting unit this person speaks for.</summary>
    public static bool IsSentBy(Person person, UnitId? selectingUnit, RosterSnapshot roster) =>
        person.Identities.HasFlag(Roles.SelectingUnit) && selectingUnit is { } unit && roster.UnitById(unit) is { } known
        && person.ResponsibleUnitCodes.Contains(known.Code, RosterCodes.Comparer);

    /// <summary>The branches a supervisor of the sector inspects.</summary>
    public static IEnumerable<Unit> BranchesOf(Unit sector, RosterSnapshot roster) => roster.Units.Where(unit => IsBranch(unit) && IsIn(unit, sector));

    /// <summary>The sectors a branch belongs to.</summary>
    public static IEnumerable<Unit> SectorsOf(Unit branch, RosterSnapshot roster) => roster.Units.Where(unit => !IsBranch(unit) && IsIn(branch, unit));

    public static bool IsBranch(Unit unit) => unit.Kind != UnitKind.Sector;

    /// <summary>The roster tells a branch's sector by the sector's name, its own 行业, or its code.</summary>
    public static bool IsIn(Unit unit, Unit sector) => unit.Sector is { } told && (told == sector.Name || told == sector.Sector || RosterCodes.Comparer.Equals(told, sector.Code));

    static IEnumerable<UnitId> OwnUnits(PersonId person, Roles roles, RosterSnapshot roster, DateOnly day)
    {
        foreach (var held in roster.ActiveAppointmentsOf(person, day))
            yield return held.Unit;
        if (roster.PersonById(person) is not { } known)
            yield break;
        if (roles.HasFlag(Roles.Liaison))
            foreach (var unit in known.ResponsibleUnitCodes.Select(roster.UnitByCode).OfType<Unit>())
                yield return unit.Id;
        if (!roles.HasFlag(Roles.SelectingUnit))
            yield break;
        foreach (var held in roster.Appointments.Where(held => held.IsActiveOn(day) && IsSentBy(known, held.SelectingUnit, roster)))
            yield return held.Unit;
    }
}
