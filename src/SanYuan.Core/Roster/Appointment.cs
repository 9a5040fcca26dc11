using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster;

/// <summary>聘任: a person in one of the three roles at a unit or sector for a term.</summary>
/// <param name="Person">Who is appointed.</param>
/// <param name="Role">Exactly one of envoy, instructor, supervisor.</param>
/// <param name="Unit">The dispatched unit (派驻单位) or sector.</param>
/// <param name="Start">First day of the term, the county's calendar.</param>
/// <param name="End">Last day of the term, inclusive; null while open.</param>
public sealed record Appointment(PersonId Person, Roles Role, UnitId Unit, DateOnly Start, DateOnly? End)
{
    /// <summary>What people call it by (「聘任12」); 0 before it is stored.</summary>
    public int Number { get; init; }

    /// <summary>选派单位; null when not told.</summary>
    public UnitId? SelectingUnit { get; init; }

    /// <summary>The day training was passed (培训合格); null when not told.</summary>
    public DateOnly? TrainingPassed { get; init; }

    /// <summary>选派方式, in the office's words; null when not told.</summary>
    public string? Way { get; init; }

    /// <summary>Made in chat: it gives no role before training is passed.</summary>
    public bool NeedsTraining { get; init; }

    /// <summary>抽调: an envoy or instructor drawn into the supervision group of a sector for a period (mechanism 7).</summary>
    public bool IsSecondment { get; init; }

    /// <summary>聘书; null until one is issued.</summary>
    public LetterNumber? Letter { get; init; }

    /// <summary>What the last roster file said; all null when none did.</summary>
    public FiledTerms Filed { get; init; }

    /// <summary>Whether it waits for training that was not passed.</summary>
    public bool IsUntrained => NeedsTraining && TrainingPassed is null;

    /// <summary>Whether the term covers <paramref name="day"/>.</summary>
    public bool Covers(DateOnly day) => Start <= day && (End is null || day <= End);

    /// <summary>
    /// Whether the person acts in this role on <paramref name="day"/>: the term covers it and training is passed by then
    /// (mechanism 3). A day of training that was never told does not hold anybody back: older rosters do not carry it; one
    /// made in chat waits for it.
    /// </summary>
    public bool IsActiveOn(DateOnly day) => Covers(day) && (TrainingPassed is { } passed ? passed <= day : !NeedsTraining);

    public AppointmentState StateOn(DateOnly day) =>
        End < day ? AppointmentState.Ended
        : IsActiveOn(day) ? AppointmentState.Active
        : IsUntrained ? AppointmentState.Proposed
        : AppointmentState.Trained;
}

public enum AppointmentState
{
    /// <summary>拟派: training is still to be passed.</summary>
    Proposed,

    /// <summary>Training is passed, or not asked for; the first day is still to come.</summary>
    Trained,

    /// <summary>在任.</summary>
    Active,
    Ended,
}

/// <summary>What a roster file says of an appointment beside its key; null where the cell is blank.</summary>
public readonly record struct FiledTerms(DateOnly? End, UnitId? SelectingUnit, DateOnly? TrainingPassed, string? Way);

/// <summary>The number of a letter of appointment: the year it was issued in and a running number from 1, without gaps.</summary>
public readonly record struct LetterNumber(int Year, int Running)
{
    public override string ToString() => $"三员聘〔{Year}〕{Running}号";
}
