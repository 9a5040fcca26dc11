using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Understanding;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Roster;

/// <summary>
/// The whole roster at one moment, read by every message; immutable, so threads share it. Built once per change of the roster.
/// Lists are in the order of codes, appointments by person, then first day, whatever order the store gave.
/// </summary>
public sealed class RosterSnapshot
{
    public static readonly RosterSnapshot Empty = new([], [], []);

    readonly Dictionary<UnitId, Unit> _unitsById;
    readonly Dictionary<string, Unit> _unitsByCode;
    readonly Dictionary<PersonId, Person> _peopleById;
    readonly Dictionary<string, Person> _peopleByCode;
    readonly Dictionary<ChannelAccount, Person> _peopleByAccount;
    readonly ILookup<PersonId, Appointment> _appointmentsByPerson;
    readonly ILookup<UnitId, Appointment> _appointmentsByUnit;
    readonly ILookup<string, Person> _liaisonsByUnit;
    readonly Lazy<NameDirectory> _names;

    /// <exception cref="ArgumentException">Two units or people share an id or code, or two people an account.</exception>
    /// <exception cref="KeyNotFoundException">An appointment names a person or a unit that is not given.</exception>
    public RosterSnapshot(IReadOnlyList<Unit> units, IReadOnlyList<Person> people, IReadOnlyList<Appointment> appointments, IReadOnlyList<SpecialDay>? holidays = null)
    {
        Holidays = (holidays ?? []).ToDictionary(holiday => holiday.Day);
        Calendar = WorkingDayCalendar.Official.With(Holidays.Values);
        Units = [.. units.OrderBy(unit => unit.Code, StringComparer.Ordinal)];
        People = [.. people.OrderBy(person => person.Code, StringComparer.Ordinal)];
        _unitsById = Units.ToDictionary(unit => unit.Id);
        _unitsByCode = Units.ToDictionary(unit => unit.Code, RosterCodes.Comparer);
        _peopleById = People.ToDictionary(person => person.Id);
        _peopleByCode = People.ToDictionary(person => person.Code, RosterCodes.Comparer);
        _peopleByAccount = People.SelectMany(person => person.Accounts, (person, account) => (person, account))
            .ToDictionary(pair => pair.account, pair => pair.person);
        Appointments = Order(appointments);
        _appointmentsByPerson = Appointments.ToLookup(appointment => appointment.Person);
        _appointmentsByUnit = Appointments.ToLookup(appointment => appointment.Unit);
        _liaisonsByUnit = People.Where(person => person.Identities.HasFlag(Roles.Liaison))
            .SelectMany(person => person.ResponsibleUnitCodes, (person, code) => (person, code))
            .ToLookup(pair => pair.code, pair => pair.person, RosterCodes.Comparer);
        Office = [.. People.Where(person => person.Identities.HasFlag(Roles.Office))];
        _names = new Lazy<NameDirectory>(BuildNames);
    }

    /// <summary>The days off and days worked that were imported.</summary>
    public IReadOnlyDictionary<DateOnly, SpecialDay> Holidays { get; }

    /// <summary>The built-in calendar with the imported days in place of its own.</summary>
    public WorkingDayCalendar Calendar { get; }

    public IReadOnlyList<Unit> Units { get; }
    public IReadOnlyList<Person> People { get; }
    public IReadOnlyList<Appointment> Appointments { get; }

    /// <summary>Everybody of the office (党建办).</summary>
    public IReadOnlyList<Person> Office { get; }

    /// <summary>The names messages may speak of; built at the first use.</summary>
    public NameDirectory Names => _names.Value;

    public Unit? UnitById(UnitId id) => _unitsById.GetValueOrDefault(id);

    /// <summary>By the office's code, without regard to case.</summary>
    public Unit? UnitByCode(string code) => _unitsByCode.GetValueOrDefault(code);

    public Person? PersonById(PersonId id) => _peopleById.GetValueOrDefault(id);

    /// <summary>By the office's code, without regard to case.</summary>
    public Person? PersonByCode(string code) => _peopleByCode.GetValueOrDefault(code);

    /// <summary>Exactly as it is stored: WeCom accounts in lower case.</summary>
    public Person? PersonByAccount(ChannelAccount account) => account.Channel switch
    {
        ChannelNames.Console => PersonByCode(account.Account),
        ChannelNames.DirectLine => PersonByCode(account.Account) ?? _peopleByAccount.GetValueOrDefault(account),
        _ => _peopleByAccount.GetValueOrDefault(account),
    };

    /// <summary>Those that speak for the unit, by code.</summary>
    public IEnumerable<Person> LiaisonsOf(UnitId unit) => UnitById(unit) is { } found ? _liaisonsByUnit[found.Code] : [];

    /// <summary>All appointments a person ever had.</summary>
    public IEnumerable<Appointment> AppointmentsOf(PersonId person) => _appointmentsByPerson[person];

    /// <summary>The appointments in which the person acts on <paramref name="day"/>, the county's calendar.</summary>
    public IEnumerable<Appointment> ActiveAppointmentsOf(PersonId person, DateOnly day) =>
        _appointmentsByPerson[person].Where(appointment => appointment.IsActiveOn(day));

    /// <summary>All appointments a unit or sector ever had.</summary>
    public IEnumerable<Appointment> AppointmentsAt(UnitId unit) => _appointmentsByUnit[unit];

    /// <summary>The appointments active at a unit or sector on <paramref name="day"/>.</summary>
    public IEnumerable<Appointment> ActiveAppointmentsAt(UnitId unit, DateOnly day) =>
        _appointmentsByUnit[unit].Where(appointment => appointment.IsActiveOn(day));

    /// <summary>The people posted to a unit on <paramref name="day"/>, each once.</summary>
    public IEnumerable<Person> AppointeesAt(UnitId unit, DateOnly day) =>
        ActiveAppointmentsAt(unit, day).Select(appointment => _peopleById[appointment.Person]).Distinct();

    /// <summary>What the person may do on <paramref name="day"/>: lasting identities and the roles of active appointments.</summary>
    public Roles RolesOf(PersonId person, DateOnly day)
    {
        var roles = PersonById(person)?.Identities ?? Roles.None;
        foreach (var held in _appointmentsByPerson[person])
            if (held.IsActiveOn(day))
                roles |= held.Role;
        return roles;
    }

    /// <summary>The unit meant when an appointee names none; null when posted nowhere, or to several units.</summary>
    public Unit? HomeUnit(PersonId person, DateOnly day)
    {
        var units = ActiveAppointmentsOf(person, day).Where(appointment => !appointment.IsSecondment).Select(appointment => appointment.Unit).Distinct().Take(2).ToList();
        return units.Count == 1 ? UnitById(units[0]) : null;
    }

    internal AppointmentDraft? AppointmentByKey(AppointmentKey key) => FindByKey(key) is { } found ? ToDraft(found) : null;

    /// <summary>What the last roster file said of it, blank where none did: what a file leaves out stays so.</summary>
    internal AppointmentDraft? FiledByKey(AppointmentKey key) => FindByKey(key) is { } found
        ? ToDraft(found with { End = found.Filed.End, SelectingUnit = found.Filed.SelectingUnit, TrainingPassed = found.Filed.TrainingPassed, Way = found.Filed.Way })
        : null;

    /// <summary>
    /// What a statement of a roster file makes of an appointment: the newer statement wins, so that only what the file says otherwise than the file
    /// before changes what is stored, which chat may have changed since.
    /// </summary>
    public AppointmentDraft Merge(AppointmentDraft stated)
    {
        if (AppointmentByKey(stated.Key) is not { } stored || FiledByKey(stated.Key) is not { } filed)
            return stated;
        return stated with
        {
            End = stated.End == filed.End ? stored.End : stated.End,
            SelectingUnitCode = stated.SelectingUnitCode == filed.SelectingUnitCode ? stored.SelectingUnitCode : stated.SelectingUnitCode,
            TrainingPassed = stated.TrainingPassed == filed.TrainingPassed ? stored.TrainingPassed : stated.TrainingPassed,
            Way = stated.Way == filed.Way ? stored.Way : stated.Way,
        };
    }

    /// <summary>The same of a unit's results, which chat may have told since.</summary>
    public UnitDraft Merge(UnitDraft stated) => UnitByCode(stated.Code) is not { } stored ? stated : stated with
    {
        Stars = stated.Stars == stored.Filed.Stars ? stored.Stars : stated.Stars,
        IsSixGood = stated.IsSixGood == stored.Filed.IsSixGood ? stored.IsSixGood : stated.IsSixGood,
    };

    Appointment? FindByKey(AppointmentKey key) =>
        PersonByCode(key.PersonCode) is { } person && UnitByCode(key.UnitCode) is { } unit
            ? _appointmentsByPerson[person.Id].FirstOrDefault(one => one.Unit == unit.Id && one.Role == key.Role && one.Start == key.Start)
            : null;

    internal AppointmentDraft ToDraft(Appointment appointment) => new(
        _peopleById[appointment.Person].Code, appointment.Role, _unitsById[appointment.Unit].Code, appointment.Start)
    {
        End = appointment.End,
        SelectingUnitCode = appointment.SelectingUnit is { } unit ? _unitsById[unit].Code : null,
        TrainingPassed = appointment.TrainingPassed,
        Way = appointment.Way,
    };

    List<Appointment> Order(IReadOnlyList<Appointment> appointments) =>
    [
        .. appointments.OrderBy(one => _peopleById[one.Person].Code, StringComparer.Ordinal)
            .ThenBy(one => one.Start)
            .ThenBy(one => _unitsById[one.Unit].Code, StringComparer.Ordinal)
            .ThenBy(one => one.Role),
    ];

    NameDirectory BuildNames() => new(
        Units.Select(unit => new NamedUnit(unit.Code, unit.Name, unit.Kind, unit.Sector, unit.Aliases)),
        People.Select(person => new NamedPerson(person.Code, person.Name)));
}
