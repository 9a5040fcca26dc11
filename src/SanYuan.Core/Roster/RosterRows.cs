using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Roster;

/// <summary>Rows of the roster as they stood at one moment, with what the last file said of them: enough to put them back.</summary>
public sealed record RosterRows(
    IReadOnlyList<Filed<UnitDraft>> Units, IReadOnlyList<PersonDraft> People, IReadOnlyList<Filed<AppointmentDraft>> Appointments, IReadOnlyList<SpecialDay> Holidays)
{
    public static readonly RosterRows None = new([], [], [], []);

    public int Count => Units.Count + People.Count + Appointments.Count + Holidays.Count;

    /// <summary>The rows a file names, as far as there are any.</summary>
    public static RosterRows Of(RosterSnapshot snapshot, RosterDraft draft) => Of(
        snapshot, draft.Units.Select(one => one.Code), draft.People.Select(one => one.Code), draft.Appointments.Select(one => one.Key), draft.Holidays.Select(one => one.Day));

    /// <summary>The same rows at another moment.</summary>
    public RosterRows At(RosterSnapshot snapshot) => Of(
        snapshot, Units.Select(one => one.Now.Code), People.Select(one => one.Code), Appointments.Select(one => one.Now.Key), Holidays.Select(one => one.Day));

    /// <summary>Those that are not the same in <paramref name="other"/>, or not there at all.</summary>
    public RosterRows Except(RosterRows other)
    {
        var (units, people) = (other.Units.ToDictionary(one => one.Now.Code, RosterCodes.Comparer), other.People.ToDictionary(one => one.Code, RosterCodes.Comparer));
        var (appointments, days) = (other.Appointments.ToDictionary(one => one.Now.Key), other.Holidays.ToDictionary(one => one.Day));
        return new(
            [.. Units.Where(one => !(units.GetValueOrDefault(one.Now.Code) is { } found && RosterChange.SameUnit(found.Now, one.Now) && RosterChange.SameUnit(found.Said, one.Said)))],
            [.. People.Where(one => !(people.GetValueOrDefault(one.Code) is { } found && RosterChange.SamePerson(found, one)))],
            [.. Appointments.Where(one => appointments.GetValueOrDefault(one.Now.Key) != one)],
            [.. Holidays.Where(one => days.GetValueOrDefault(one.Day) != one)]);
    }

    /// <summary>And these people, each once.</summary>
    internal RosterRows With(IEnumerable<PersonDraft> people) => this with { People = [.. People.Concat(people).DistinctBy(one => one.Code, RosterCodes.Comparer)] };

    static RosterRows Of(RosterSnapshot snapshot, IEnumerable<string> units, IEnumerable<string> people, IEnumerable<AppointmentKey> appointments, IEnumerable<DateOnly> days) => new(
        [.. units.Select(snapshot.UnitByCode).OfType<Unit>().Select(unit => new Filed<UnitDraft>(unit.ToDraft(), unit.ToFiled()))],
        [.. people.Select(snapshot.PersonByCode).OfType<Person>().Select(person => person.ToDraft())],
        [.. appointments.Where(key => snapshot.AppointmentByKey(key) is not null).Select(key => new Filed<AppointmentDraft>(snapshot.AppointmentByKey(key)!, snapshot.FiledByKey(key)!))],
        [.. days.Select(day => snapshot.Holidays.GetValueOrDefault(day)).OfType<SpecialDay>()]);
}

/// <summary>A row as it is, and as the last file said it: chat may have changed it since.</summary>
public sealed record Filed<T>(T Now, T Said);
