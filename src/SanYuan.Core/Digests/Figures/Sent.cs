using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Figures;

/// <summary>The people selecting units have sent.</summary>
internal static class Sent
{
    /// <summary>Whose term, sent by one of these units, touches the days up to <paramref name="last"/>; in the order of codes.</summary>
    public static IReadOnlyList<Person> By(IReadOnlyList<UnitId> units, DateOnly first, DateOnly last, RosterSnapshot roster)
    {
        var people = roster.Appointments
            .Where(held => held.SelectingUnit is { } unit && units.Contains(unit) && !held.IsUntrained && Began(held) <= last && (held.End is null || held.End >= first))
            .Select(held => held.Person).ToHashSet();
        return [.. roster.People.Where(person => people.Contains(person.Id))];
    }

    static DateOnly Began(Appointment held) => held.TrainingPassed is { } passed && passed > held.Start ? passed : held.Start;
}
