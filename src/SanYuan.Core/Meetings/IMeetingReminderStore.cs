using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

/// <summary>What is to be said of meetings at set times.</summary>
public interface IMeetingReminderStore
{
    /// <summary>Writes what is to be said of a meeting as it now is; what was planned for it before is given up.</summary>
    Task PlanAsync(Meeting meeting, IReadOnlyCollection<PlannedReminder> planned, CancellationToken cancellationToken);

    /// <summary>What is due by <paramref name="now"/> and not done, of meetings still to be held, the earliest first.</summary>
    Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    Task PostponeAsync(DueReminder due, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>The follow-ups due by <paramref name="now"/> and not done, of meetings held, the earliest first.</summary>
    Task<IReadOnlyList<DueReminder>> FollowUpsDueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    Task DoneAsync(DueReminder due, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Whether this is still to be said to this person: planned, not done, and not heard early.</summary>
    Task<bool> IsAwaitedAsync(DueReminder reminder, PersonId person, CancellationToken cancellationToken);

    /// <summary>Keeps that a person heard of a meeting early, in the reminder of another one.</summary>
    Task TellEarlyAsync(DueReminder reminder, PersonId person, CancellationToken cancellationToken);

    /// <summary>Who heard early.</summary>
    Task<IReadOnlyCollection<PersonId>> ToldEarlyAsync(DueReminder reminder, CancellationToken cancellationToken);
}
