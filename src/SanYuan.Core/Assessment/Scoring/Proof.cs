using SanYuan.Core.Primitives;

namespace SanYuan.Core.Assessment.Scoring;

/// <summary>What stands behind a point.</summary>
public enum ProofKind
{
    /// <summary>A ledger entry (#12).</summary>
    Entry,

    /// <summary>A meeting invited to (会议12).</summary>
    Meeting,

    /// <summary>A finding or suggestion (问题12).</summary>
    Finding,

    /// <summary>A duty of one period (职责3); its entries fulfil it.</summary>
    Duty,

    /// <summary>A rating by selecting unit or unit.</summary>
    Rating,

    /// <summary>A contest that was accepted (异议2).</summary>
    Contest,

    /// <summary>A statement of what a branch is: its star rating, or 六好.</summary>
    Result,
}

/// <summary>One thing a line counts.</summary>
/// <param name="Number">The number people call it by; of a duty its rule's.</param>
/// <param name="Day">The county's calendar; of a duty the first day of its period.</param>
/// <param name="Value">What it adds to what was achieved: 0 where it was missed.</param>
/// <param name="Of">What it adds to what was to be achieved; 0 where the rule has a target.</param>
public sealed record Proof(ProofKind Kind, long Number, DateOnly Day, int Value, int Of)
{
    /// <summary>What it is, in a few words; empty where the number says it.</summary>
    public string Note { get; init; } = "";

    /// <summary>The entries that fulfil a duty; without others.</summary>
    public IReadOnlyList<ActivityId> Entries { get; init; } = [];
}
