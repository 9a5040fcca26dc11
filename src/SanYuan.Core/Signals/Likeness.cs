namespace SanYuan.Core.Signals;

/// <summary>How alike two texts are: the share of pairs of neighbouring characters they have in common (Dice), from 0 to 1. Pure.</summary>
internal static class Likeness
{
    /// <summary>From here on two reports of one person are nearly the same.</summary>
    public const double Close = 0.85;

    public static bool IsClose(string one, string other) =>
        // Texts of very different lengths cannot be alike; most pairs end here.
        2.0 * (Math.Min(one.Length, other.Length) - 1) >= Close * (one.Length + other.Length - 2) && Of(one, other) >= Close;

    public static double Of(string one, string other)
    {
        var all = Pairs(one) + Pairs(other);
        if (all == 0)
            return 0;
        var counts = new Dictionary<(char, char), int>();
        for (var at = 0; at < Pairs(one); at++)
            counts[(one[at], one[at + 1])] = counts.GetValueOrDefault((one[at], one[at + 1])) + 1;
        var common = 0;
        for (var at = 0; at < Pairs(other); at++)
        {
            var pair = (other[at], other[at + 1]);
            if (counts.GetValueOrDefault(pair) is 0)
                continue;
            counts[pair]--;
            common++;
        }
        return 2.0 * common / all;
    }

    static int Pairs(string text) => Math.Max(0, text.Length - 1);
}
