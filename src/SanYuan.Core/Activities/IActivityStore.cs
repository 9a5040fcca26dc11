using SanYuan.Core.Primitives;

namespace SanYuan.Core.Activities;

/// <summary>The ledger's entries.</summary>
public interface IActivityStore
{
    /// <returns>The entry's number.</returns>
    Task<ActivityId> AddAsync(ActivityDraft draft, CancellationToken cancellationToken);

    Task<Activity?> FindAsync(ActivityId id, CancellationToken cancellationToken);

    /// <summary>The appointee's newest entry that is not withdrawn.</summary>
    Task<Activity?> LastAsync(PersonId appointee, CancellationToken cancellationToken);

    /// <summary>Entries that one message of the appointee made.</summary>
    Task<IReadOnlyList<Activity>> FromMessageAsync(PersonId appointee, MessageSource source, CancellationToken cancellationToken);

    /// <summary>The appointee's entries of these days (inclusive), not withdrawn, in order of day and number.</summary>
    Task<IReadOnlyList<Activity>> OfAsync(PersonId appointee, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>The newest entries of all, withdrawn ones included.</summary>
    Task<IReadOnlyList<Activity>> NewestAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Marks an entry withdrawn and raises its version; its findings are withdrawn with it.</summary>
    Task WithdrawAsync(ActivityId id, DateTimeOffset now, CancellationToken cancellationToken);
}
