using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Rules;

namespace SanYuan.Core.Assessment.Scoring;

/// <summary>What an accepted contest makes of its line.</summary>
internal static class Contested
{
    /// <summary>A rating is no longer counted; of everything else so many more are, and where there was nothing to count they are all there was.</summary>
    public static Proof Proof(Contest contest, AssessmentRule rule, IReadOnlyList<Proof> proofs, int required)
    {
        var answer = contest.Answer!;
        var isRating = rule.Measures is Indicator.Hearing or Indicator.Contentment;
        var value = isRating ? -proofs.Sum(proof => proof.Value) : answer.Adds;
        var of = isRating ? -proofs.Sum(proof => proof.Of) : required == 0 && rule.Target == 0 ? answer.Adds : 0;
        return new Proof(ProofKind.Contest, contest.Number, DateOnly.FromDateTime(answer.Made.At.DateTime), value, of) { Note = ContestWords.Note(contest) };
    }
}
