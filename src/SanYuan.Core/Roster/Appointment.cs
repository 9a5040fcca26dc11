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
    /// <summary>选派单位; null when not told.</summary>
    public UnitId? SelectingUnit { get; init; }

    /// <summary>The day training was passed (培训合格); null when not told.</summary>
    public DateOnly? TrainingPassed { get; init; }

    /// <summary>选派方式, in the office's words; null when not told.</summary>
    public string? Way { get; init; }

    /// <summary>Whether the term covers <paramref name="day"/>.</summary>
    public bool Covers(DateOnly day) => Start <= day && (End is null || day <= End);

    /// <summary>
    /// Whether the person acts in this role on <paramref name="day"/>: the term covers it and training is passed by then
    /// (mechanism 3). A day of training that was never told does not hold anybody back: older rosters do not carry it.
    /// </summary>
    public bool IsActiveOn(DateOnly day) => Covers(day) && (TrainingPassed is null || TrainingPassed <= day);
}
