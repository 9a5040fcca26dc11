using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>Whether appointees may sign in by sending their place.</summary>
/// <param name="Reason">Why, verbatim; null only when it is switched off.</param>
public sealed record LocationSignIn(bool IsOn, string? Reason, Change Made);

/// <summary>What was said of who came, and who was asked afterwards.</summary>
public interface IAttendanceStore
{
    Task AddAsync(AttendanceStatement statement, CancellationToken cancellationToken);

    /// <summary>
    /// The statements on these meetings, the oldest first, those replaced by later ones too; without those whose entry was taken back or
    /// turned out to tell of another meeting.
    /// </summary>
    Task<IReadOnlyList<AttendanceStatement>> OfAsync(IReadOnlyCollection<MeetingId> meetings, CancellationToken cancellationToken);

    /// <summary>The same on all meetings, not cancelled, that start in [<paramref name="from"/>, <paramref name="before"/>).</summary>
    Task<IReadOnlyList<AttendanceStatement>> BetweenAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>The newest switch; null while it was never touched, which means off.</summary>
    Task<LocationSignIn?> LocationSignInAsync(CancellationToken cancellationToken);

    Task SwitchAsync(LocationSignIn setting, CancellationToken cancellationToken);

    /// <summary>Keeps that a person was asked after a meeting; once.</summary>
    Task AskedAsync(MeetingId meeting, PersonId person, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The meeting this person was last asked about since <paramref name="since"/> and has not reported on; null when there is none.</summary>
    Task<Meeting?> AskedAboutAsync(PersonId person, DateTimeOffset since, CancellationToken cancellationToken);
}
