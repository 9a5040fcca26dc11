using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster;

/// <summary>An import of a roster file that was carried out.</summary>
/// <param name="Number">What it is called by; 0 before it is stored.</param>
/// <param name="File">The file's name.</param>
/// <param name="By">Who imported it; null for the verb and for an account of nobody.</param>
/// <param name="At">UTC.</param>
public sealed record PastImport(long Number, string File, PersonId? By, DateTimeOffset At, RosterChange Change)
{
    /// <summary>When it was undone; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; init; }
}

/// <summary>What it changed: each row before it and after it, those it did not change left out.</summary>
public sealed record ImportedRows(RosterRows Before, RosterRows After)
{
    /// <summary>Those that came with it.</summary>
    public RosterRows Added
    {
        get
        {
            var (units, people) = (Before.Units.Select(one => one.Now.Code).ToHashSet(RosterCodes.Comparer), Before.People.Select(one => one.Code).ToHashSet(RosterCodes.Comparer));
            var (appointments, days) = (Before.Appointments.Select(one => one.Now.Key).ToHashSet(), Before.Holidays.Select(one => one.Day).ToHashSet());
            return new(
                [.. After.Units.Where(one => !units.Contains(one.Now.Code))], [.. After.People.Where(one => !people.Contains(one.Code))],
                [.. After.Appointments.Where(one => !appointments.Contains(one.Now.Key))], [.. After.Holidays.Where(one => !days.Contains(one.Day))]);
        }
    }
}
