using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Appointments;

internal sealed class AppointmentRow
{
    /// <summary>Those taken back are not read.</summary>
    public const string Select =
        """
        SELECT a.id AS Number, a.person_id AS Person, a.role, a.unit_id AS Unit, a.selecting_unit_id AS SelectingUnit, a.starts_on AS Start, a.ends_on AS [End],
            a.trained_on AS TrainingPassed, a.way, a.needs_training AS NeedsTraining, a.secondment AS IsSecondment,
            a.filed_selecting_unit_id AS FiledSelectingUnit, a.filed_end AS FiledEnd, a.filed_trained AS FiledTrained, a.filed_way AS FiledWay,
            l.year AS LetterYear, l.running AS LetterRunning
        FROM appointments a LEFT JOIN letters l ON l.appointment_id = a.id
        WHERE a.withdrawn = 0
        """;

    public int Number { get; init; }
    public PersonId Person { get; init; }
    public required string Role { get; init; }
    public UnitId Unit { get; init; }
    public UnitId? SelectingUnit { get; init; }
    public DateOnly Start { get; init; }
    public DateOnly? End { get; init; }
    public DateOnly? TrainingPassed { get; init; }
    public string? Way { get; init; }
    public bool NeedsTraining { get; init; }
    public bool IsSecondment { get; init; }
    public UnitId? FiledSelectingUnit { get; init; }
    public DateOnly? FiledEnd { get; init; }
    public DateOnly? FiledTrained { get; init; }
    public string? FiledWay { get; init; }
    public int? LetterYear { get; init; }
    public int? LetterRunning { get; init; }

    public Appointment ToAppointment() => new(Person, Code<Roles>.Parse(Role), Unit, Start, End)
    {
        Number = Number,
        SelectingUnit = SelectingUnit,
        TrainingPassed = TrainingPassed,
        Way = Way,
        NeedsTraining = NeedsTraining,
        IsSecondment = IsSecondment,
        Filed = new FiledTerms(FiledEnd, FiledSelectingUnit, FiledTrained, FiledWay),
        Letter = LetterYear is { } year && LetterRunning is { } running ? new LetterNumber(year, running) : null,
    };
}
