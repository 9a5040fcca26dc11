using SanYuan.Core.Assessment.Scoring;

namespace SanYuan.Core.Assessment.Reading;

/// <summary>What is said of a line and of what stands behind it.</summary>
internal static class DetailWords
{
    const int MostShown = 12;

    public const string NotYours = "只能看自己的考核明细。回「我的考核」看您自己的。";

    public static string NoSuchLine(int line, Score score) => $"考核里没有第{line}条（有{string.Join('、', score.Lines.Select(one => one.Rule.Number))}）。回「我的考核」看各条。";

    /// <summary>Accepted contests and what was missed first, then the newest.</summary>
    public static IReadOnlyList<Proof> Shown(ScoreLine line) =>
        [.. line.Proofs.OrderByDescending(proof => proof.Kind == ProofKind.Contest).ThenBy(proof => proof.Value > 0).ThenByDescending(proof => proof.Day).Take(MostShown)];

    public static string Line(ScoreLine line, IReadOnlyList<Proof> shown, IReadOnlyDictionary<(ProofKind, long), string> behind, YearScores year, string whose)
    {
        var rest = line.Proofs.Count > shown.Count ? $"\n等{line.Proofs.Count}项" : "";
        var proofs = line.Proofs.Count == 0 ? "\n台账里还没有这方面的记录。" : "\n" + string.Join('\n', shown.Select(proof => One(proof, behind)));
        return $"{whose}{year.Year}年度考核 {ScoreWords.Line(line)}{Target(line)}{proofs}{rest}";
    }

    static string Target(ScoreLine line) => line.Rule.Target > 0 && line.Required > 0 ? $"\n按在任月数，目标{line.Required}次" : "";

    static string One(Proof proof, IReadOnlyDictionary<(ProofKind, long), string> behind)
    {
        var mark = proof.Kind switch
        {
            ProofKind.Contest => "※",
            ProofKind.Rating => $"{proof.Value}%",
            _ => proof.Value > 0 ? "✓" : "✗",
        };
        var number = proof.Kind switch
        {
            ProofKind.Entry => $"#{proof.Number} {proof.Day:M月d日}",
            ProofKind.Meeting or ProofKind.Finding => $"{AssessmentWords.Name(proof.Kind)}{proof.Number} {proof.Day:M月d日}",
            _ => "",
        };
        var entries = proof.Entries.Count == 0 ? "" : $" {string.Join(' ', proof.Entries.Take(3))}{(proof.Entries.Count > 3 ? $"等{proof.Entries.Count}条" : "")}";
        return $"{mark} {number}{proof.Note}{behind.GetValueOrDefault((proof.Kind, proof.Number), "")}{entries}".TrimEnd();
    }
}
