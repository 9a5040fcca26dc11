using SanYuan.Core.WorkingDays;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster;

/// <summary>
/// Units, people and appointments that were checked and may be stored as they are: whole rows, keyed by the office's codes.
/// A column that a file did not have already carries the stored value, so storing is a plain insert or update of every column.
/// Whoever is not in the draft stays as they are. Only appointments are merged with what was said in chat (decision 0020).
/// </summary>
public sealed record RosterDraft(
    IReadOnlyList<UnitDraft> Units,
    IReadOnlyList<PersonDraft> People,
    IReadOnlyList<AppointmentDraft> Appointments)
{
    public static readonly RosterDraft Empty = new([], [], []);

    /// <summary>Days off and days worked, each once; a day not among them stays as it is stored.</summary>
    public IReadOnlyList<SpecialDay> Holidays { get; init; } = [];
}

/// <summary>A unit to insert, or to update where the code is known. The properties are those of <see cref="Unit"/>.</summary>
/// <param name="Code">Spelled as it is stored, whatever the case in the file.</param>
public sealed record UnitDraft(string Code, string Name, UnitKind Kind)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? Sector { get; init; }
    public int? Stars { get; init; }
    public bool? IsSixGood { get; init; }
    public bool IsWeak { get; init; }
    public string? Address { get; init; }
    public GeoPoint? Place { get; init; }
}

/// <summary>A person to insert, or to update where the code is known. The properties are those of <see cref="Person"/>.</summary>
public sealed record PersonDraft(string Code, string Name)
{
    public Roles Identities { get; init; }
    public string? WorkUnitCode { get; init; }
    public IReadOnlyList<string> ResponsibleUnitCodes { get; init; } = [];

    /// <summary>All accounts the person has from now on, at most one per channel.</summary>
    public IReadOnlyList<ChannelAccount> Accounts { get; init; } = [];

    public string? Phone { get; init; }
    public bool IsRetiredFromPost { get; init; }
}

/// <summary>
/// What a roster file says of an appointment: inserted, or merged (<see cref="RosterSnapshot.Merge(AppointmentDraft)"/>) where person, role, unit and first day are known together (<see cref="AppointmentKey"/>).
/// The properties are those of <see cref="Appointment"/>.
/// </summary>
public sealed record AppointmentDraft(string PersonCode, Roles Role, string UnitCode, DateOnly Start)
{
    public DateOnly? End { get; init; }
    public string? SelectingUnitCode { get; init; }
    public DateOnly? TrainingPassed { get; init; }
    public string? Way { get; init; }

    public AppointmentKey Key => new(PersonCode, Role, UnitCode, Start);
}

/// <summary>What makes an appointment the same one at the next import.</summary>
public readonly record struct AppointmentKey(string PersonCode, Roles Role, string UnitCode, DateOnly Start);
