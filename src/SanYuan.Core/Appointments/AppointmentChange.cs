using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

public enum AppointmentChangeKind
{
    /// <summary>拟派; its day is the first of the term.</summary>
    Proposed,

    /// <summary>抽调; its day is the first of the period.</summary>
    Seconded,

    /// <summary>接任 by somebody who is trained already; its day is the first of the term.</summary>
    TakenOver,

    /// <summary>培训合格, on its day.</summary>
    Trained,

    /// <summary>聘任结束; its day is the last of the term.</summary>
    Ended,

    /// <summary>A proposal, or what had not begun, was taken back.</summary>
    Withdrawn,
}

/// <summary>What became of an appointment in chat, step by step; what files said is not here.</summary>
/// <param name="Appointment">Its number.</param>
/// <param name="Day">The day the step tells of, the county's calendar.</param>
public sealed record AppointmentChange(int Appointment, AppointmentChangeKind Kind, DateOnly Day, Change Made);

/// <summary>Appointments as this transaction sees them; the snapshot of a request may be a second old.</summary>
public interface IAppointmentStore
{
    Task<Appointment?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>All of a person that were not taken back, the first to begin first.</summary>
    Task<IReadOnlyList<Appointment>> OfAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>All at a unit or sector that were not taken back, the first to begin first.</summary>
    Task<IReadOnlyList<Appointment>> AtAsync(UnitId unit, CancellationToken cancellationToken);

    /// <summary>Makes an appointment, in place of one of the same person, role, unit and first day that was taken back.</summary>
    /// <returns>Its number.</returns>
    Task<int> AddAsync(Appointment appointment, AppointmentChangeKind kind, Change made, CancellationToken cancellationToken);

    /// <summary>Applies a step and keeps it: the day training was passed, the last day, or that it was taken back.</summary>
    Task ChangeAsync(AppointmentChange change, CancellationToken cancellationToken);

    /// <summary>The first step first.</summary>
    Task<IReadOnlyList<AppointmentChange>> ChangesAsync(int number, CancellationToken cancellationToken);

    /// <summary>Findings that are open, of a person's entries at a unit.</summary>
    Task<int> OpenFindingsAsync(PersonId person, UnitId unit, CancellationToken cancellationToken);
}
