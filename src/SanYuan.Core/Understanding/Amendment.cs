using SanYuan.Core.Findings;

namespace SanYuan.Core.Understanding;

/// <summary>What a correction does to one finding or suggestion of an entry.</summary>
public enum AmendmentKind
{
    /// <summary>加一条问题：….</summary>
    Add,

    /// <summary>问题去掉第一条.</summary>
    Remove,

    /// <summary>第二条不是问题是建议: a finding becomes a suggestion, or the other way round.</summary>
    Recast,

    /// <summary>第一条问题改成：….</summary>
    Reword,
}

/// <summary>One such change, as told.</summary>
/// <param name="Of">What it is before the change; null when only its place is told.</param>
/// <param name="Ordinal">Its place among those of its kind, from 1; null means the only one, or all that are removed.</param>
public sealed record Amendment(AmendmentKind Kind, FindingKind? Of, int? Ordinal)
{
    /// <summary>The new words, verbatim, of what is added or reworded.</summary>
    public Told<string>? Text { get; init; }
}
