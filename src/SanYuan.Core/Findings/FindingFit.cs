namespace SanYuan.Core.Findings;

/// <summary>Which open finding a rectification told without a number is about. Pure.</summary>
internal static class FindingFit
{
    /// <summary>How much nearer the best must be than the next.</summary>
    const double Clear = 0.15;

    /// <summary>The one meant; null when it is not clear.</summary>
    public static FindingCase? Of(string words, IReadOnlyList<FindingCase> open)
    {
        var told = Likeness.Of(words);
        var ranked = open.Select(one => (Finding: one, Score: told.Touches(Likeness.Of(one.Text)))).OrderByDescending(one => one.Score).ToList();
        return ranked switch
        {
            [] => null,
            [var (only, score)] => score > 0 || !told.TellsThing ? only : null,
            [var (best, first), var (_, second), ..] => first > 0 && first - second >= Clear ? best : null,
        };
    }
}
