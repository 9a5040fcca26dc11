using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Scoring;

/// <summary>What becomes of a score.</summary>
public enum Outcome
{
    None,

    /// <summary>表扬.</summary>
    Praise,

    /// <summary>约谈提醒.</summary>
    Talk,
}

/// <summary>One rule's part of a score, with all it comes from.</summary>
/// <param name="Achieved">Never more than <paramref name="Required"/>.</param>
/// <param name="Required">0 where there was nothing to count: the line's points go to the others.</param>
/// <param name="Proofs">In order of day.</param>
public sealed record ScoreLine(AssessmentRule Rule, int Achieved, int Required, IReadOnlyList<Proof> Proofs)
{
    /// <summary>The most points the line can bring, to ten decimals; 0 where nothing counts.</summary>
    public decimal Full { get; init; }

    /// <summary>To ten decimals.</summary>
    public decimal Points { get; init; }

    public bool IsCounted => Full > 0;
}

/// <summary>One appointee's year.</summary>
/// <param name="Role">The role they acted in for most of the year's days.</param>
/// <param name="Months">Months on whose last day they acted.</param>
/// <param name="Lines">In the order of rules; those for the role.</param>
/// <param name="Total">0 to 100, two decimals.</param>
public sealed record Score(PersonId Person, Roles Role, int Months, IReadOnlyList<ScoreLine> Lines, decimal Total, Outcome Outcome)
{
    /// <summary>Whether anything could be counted at all.</summary>
    public bool IsMeasured => Lines.Any(line => line.IsCounted);

    public ScoreLine? Line(int number) => Lines.FirstOrDefault(line => line.Rule.Number == number);
}
