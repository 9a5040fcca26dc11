using SanYuan.Core.Primitives;

namespace SanYuan.Core.Activities;

/// <summary>The ledger's entries. Every change of one leaves a version.</summary>
public interface IActivityStore
{
    /// <returns>The entry's number.</returns>
    Task<ActivityId> AddAsync(ActivityDraft draft, CancellationToken cancellationToken);

    Task<Activity?> FindAsync(ActivityId id, CancellationToken cancellationToken);

    /// <summary>The newest entry this person told, their own or a colleague's, that is not withdrawn.</summary>
    Task<Activity?> LastAsync(PersonId reporter, CancellationToken cancellationToken);

    /// <summary>The newest entry that a colleague told for this person, that is not withdrawn.</summary>
    Task<Activity?> LastToldForAsync(PersonId appointee, CancellationToken cancellationToken);

    /// <summary>Entries that one message of the reporter made.</summary>
    Task<IReadOnlyList<Activity>> FromMessageAsync(PersonId reporter, MessageSource source, CancellationToken cancellationToken);

    /// <summary>The appointee's entries of these days (inclusive), not withdrawn, in order of day and number.</summary>
    Task<IReadOnlyList<Activity>> OfAsync(PersonId appointee, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>The newest entries of all, withdrawn ones included.</summary>
    Task<IReadOnlyList<Activity>> NewestAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Gives an entry that is not withdrawn the fields of <paramref name="content"/> and raises its version; its findings follow it to its unit.</summary>
    Task CorrectAsync(ActivityId id, ActivityDraft content, Change change, CancellationToken cancellationToken);

    /// <summary>Marks an entry withdrawn and raises its version; its findings are withdrawn with it.</summary>
    /// <param name="kind">Withdrawn or disowned.</param>
    Task WithdrawAsync(ActivityId id, VersionKind kind, Change change, CancellationToken cancellationToken);

    /// <summary>All states an entry was in, the first one first.</summary>
    Task<IReadOnlyList<ActivityVersion>> VersionsAsync(ActivityId id, CancellationToken cancellationToken);
}
