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
public sealed record FindingDraft(ActivityId Activity, UnitId Unit, FindingKind Kind, string Text);

public interface IFindingStore
{
    Task AddAsync(IReadOnlyCollection<FindingDraft> findings, CancellationToken cancellationToken);

    /// <summary>How many findings and suggestions an entry has.</summary>
    Task<(int Findings, int Suggestions)> CountAsync(ActivityId activity, CancellationToken cancellationToken);
}
