using SanYuan.Core.Primitives;

namespace SanYuan.Core.Findings;

public enum FindingKind
{
    /// <summary>问题.</summary>
    Finding,

    /// <summary>建议.</summary>
    Suggestion,
}

public enum FindingStatus
{
    Open,
    Withdrawn,
}

/// <summary>Something found or advised, in the reporter's own words (原汁原味).</summary>
public sealed record FindingDraft(ActivityId Activity, UnitId Unit, FindingKind Kind, string Text)
{
    /// <summary>The version of the entry that brought it.</summary>
    public int AddedIn { get; init; } = 1;
}

/// <summary>A finding or suggestion as stored; its id orders those of one entry.</summary>
public sealed record Finding(long Id, FindingKind Kind, string Text);

public interface IFindingStore
{
    Task AddAsync(IReadOnlyCollection<FindingDraft> findings, CancellationToken cancellationToken);

    /// <summary>How many findings and suggestions an entry has now.</summary>
    Task<(int Findings, int Suggestions)> CountAsync(ActivityId activity, CancellationToken cancellationToken);

    /// <summary>The findings and suggestions of an entry as of one of its versions, in their order.</summary>
    Task<IReadOnlyList<Finding>> OfAsync(ActivityId activity, int version, CancellationToken cancellationToken);

    /// <summary>Takes one out of its entry from <paramref name="version"/> on; earlier versions still show it.</summary>
    Task RemoveAsync(long finding, int version, CancellationToken cancellationToken);
}
