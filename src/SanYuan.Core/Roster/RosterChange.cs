namespace SanYuan.Core.Roster;

/// <summary>What a draft did, or would do, to the roster.</summary>
public sealed record RosterChange(ChangeCount Units, ChangeCount People, ChangeCount Appointments)
{
    public ChangeCount Holidays { get; init; }

    /// <summary>Counts without storing anything, so that a dry run and the import say the same.</summary>
    public static RosterChange Between(RosterSnapshot stored, RosterDraft draft)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(draft);
        return new RosterChange(
            Count([.. draft.Units.Select(stored.Merge)], unit => stored.UnitByCode(unit.Code)?.ToDraft(), SameUnit),
            Count(draft.People, person => stored.PersonByCode(person.Code)?.ToDraft(), SamePerson),
            Count([.. draft.Appointments.Select(stored.Merge)], appointment => stored.AppointmentByKey(appointment.Key), (one, other) => one == other))
        {
            Holidays = Count(draft.Holidays, holiday => stored.Holidays.GetValueOrDefault(holiday.Day), (one, other) => one == other),
        };
    }

    static ChangeCount Count<T>(IReadOnlyList<T> drafts, Func<T, T?> stored, Func<T, T, bool> same)
        where T : class
    {
        int added = 0, updated = 0, unchanged = 0;
        foreach (var draft in drafts)
        {
            if (stored(draft) is not { } before)
                added++;
            else if (same(before, draft))
                unchanged++;
            else
                updated++;
        }

        return new ChangeCount(added, updated, unchanged);
    }

    // A record compares its lists by reference: they are compared by content here, without their order, which a store need not keep.
    internal static bool SameUnit(UnitDraft one, UnitDraft other) =>
        one with { Aliases = other.Aliases } == other && one.Aliases.ToHashSet(StringComparer.Ordinal).SetEquals(other.Aliases);

    internal static bool SamePerson(PersonDraft one, PersonDraft other) =>
        one with { ResponsibleUnitCodes = other.ResponsibleUnitCodes, Accounts = other.Accounts } == other
        && one.ResponsibleUnitCodes.ToHashSet(RosterCodes.Comparer).SetEquals(other.ResponsibleUnitCodes)
        && one.Accounts.ToHashSet().SetEquals(other.Accounts);
}

/// <summary>新增, 更新, 不变.</summary>
public readonly record struct ChangeCount(int Added, int Updated, int Unchanged);
