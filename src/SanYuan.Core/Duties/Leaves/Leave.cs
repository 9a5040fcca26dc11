using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Duties.Leaves;

/// <summary>请假: days on which an appointee owes nothing and is not reminded. Invitations to meetings still go out, and are answered by themselves.</summary>
/// <param name="Person">Who is away.</param>
/// <param name="First">First day, the county's calendar.</param>
/// <param name="Last">Last day, inclusive.</param>
/// <param name="Reason">In the words told; empty when none was.</param>
public sealed record LeaveDraft(PersonId Person, DateOnly First, DateOnly Last, string Reason)
{
    public bool Covers(DateOnly day) => First <= day && day <= Last;
}

/// <summary>A leave as stored, not cancelled.</summary>
public sealed record Leave(long Id, LeaveDraft Content);

public enum LeaveChangeKind
{
    Told,

    /// <summary>销假: back before its last day.</summary>
    Ended,
    Cancelled,
}

/// <summary>What became of a leave, step by step.</summary>
/// <param name="Last">Its last day from then on.</param>
public sealed record LeaveChange(LeaveChangeKind Kind, DateOnly Last, Change Made);

public interface ILeaveStore
{
    Task<long> AddAsync(LeaveDraft draft, Change made, CancellationToken cancellationToken);

    /// <summary>The person's leaves, not cancelled, that touch these days (inclusive), the first first.</summary>
    Task<IReadOnlyList<Leave>> OfAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Everybody's leaves, not cancelled, that touch these days (inclusive).</summary>
    Task<IReadOnlyList<LeaveDraft>> TouchingAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Who is on leave that day.</summary>
    Task<IReadOnlySet<PersonId>> AwayAsync(DateOnly day, CancellationToken cancellationToken);

    Task<bool> IsAwayAsync(PersonId person, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Ends or cancels a leave and keeps who did it.</summary>
    Task ChangeAsync(long leave, LeaveChange change, CancellationToken cancellationToken);

    Task<IReadOnlyList<LeaveChange>> ChangesAsync(long leave, CancellationToken cancellationToken);
}
