using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Findings;

public enum FindingKind
{
    /// <summary>问题.</summary>
    Finding,

    /// <summary>建议.</summary>
    Suggestion,
}

/// <summary>Where a finding stands in its life (mechanisms 7 and 8).</summary>
public enum FindingStatus
{
    /// <summary>Told; the unit has not been sent it.</summary>
    Open,
    Sent,
    Acknowledged,

    /// <summary>Put right by the unit; waits to be verified.</summary>
    Rectified,

    /// <summary>Seen to be put right: closed.</summary>
    Verified,

    /// <summary>Not put right: back to the unit.</summary>
    Returned,

    /// <summary>Seen again after it was closed.</summary>
    Reopened,

    /// <summary>Its reporter took it back.</summary>
    Withdrawn,

    /// <summary>The same as another one, which carries the demand.</summary>
    Repeated,
}

/// <summary>Something found or advised, in the reporter's own words (原汁原味), with the entry it stands in.</summary>
public sealed record FindingDraft(ActivityId Activity, UnitId Unit, FindingKind Kind, string Text)
{
    /// <summary>The version of the entry that brought it.</summary>
    public int AddedIn { get; init; } = 1;

    /// <summary>Who added it, when, and by which message; null: the entry's own message.</summary>
    public Change? Told { get; init; }

    /// <summary>Of key supervision or by a supervisor: the unit hears of it at once.</summary>
    public bool IsUrgent { get; init; }
}

/// <summary>Something told to a unit without an entry (反馈).</summary>
public sealed record FeedbackDraft(UnitId Unit, FindingKind Kind, string Text, DateOnly Day, Change Told)
{
    public bool IsUrgent { get; init; }
}

/// <summary>A finding or suggestion as stored; its id orders those of one entry.</summary>
public sealed record Finding(long Id, FindingKind Kind, string Text);

/// <summary>The findings and suggestions of entries.</summary>
public interface IFindingStore
{
    /// <returns>Their numbers, in order.</returns>
    Task<IReadOnlyList<long>> AddAsync(IReadOnlyCollection<FindingDraft> findings, CancellationToken cancellationToken);

    /// <returns>Its number.</returns>
    Task<long> TellAsync(FeedbackDraft feedback, CancellationToken cancellationToken);

    /// <summary>How many findings and suggestions an entry has now.</summary>
    Task<(int Findings, int Suggestions)> CountAsync(ActivityId activity, CancellationToken cancellationToken);

    /// <summary>The findings and suggestions of an entry as of one of its versions, in their order.</summary>
    Task<IReadOnlyList<Finding>> OfAsync(ActivityId activity, int version, CancellationToken cancellationToken);

    /// <summary>Takes one out of its entry from <paramref name="version"/> on; earlier versions still show it.</summary>
    Task RemoveAsync(long finding, int version, CancellationToken cancellationToken);
}
