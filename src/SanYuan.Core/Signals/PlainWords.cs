using SanYuan.Core.Understanding;
using SanYuan.Core.Understanding.Reading;

namespace SanYuan.Core.Signals;

/// <summary>What a report says apart from dates, clock times, numbers, names of units, and punctuation. Pure.</summary>
internal static class PlainWords
{
    /// <summary>Characters; what says less is said alike by everybody.</summary>
    public const int Fewest = 24;

    /// <summary>Alone they are often part of a word (三会一课, 统一); left out on both sides they make no difference.</summary>
    const string Numerals = "零〇一二三四五六七八九十百千万两";

    /// <summary>What may follow a unit's name and means the same unit.</summary>
    static readonly string[] Tails = ["机关党支部", "机关支部", "联合党支部", "党支部", "党总支", "支部", "党委", "机关"];

    /// <param name="now">When it was told, with the county's offset.</param>
    /// <returns>In the lexicon's spelling; empty when there are fewer than <see cref="Fewest"/> characters.</returns>
    public static string Of(string text, NameDirectory names, DateTimeOffset now)
    {
        var material = Material.Of(text, names.Index, now);
        var tails = material.Units.Select(unit => (Start: unit.End, End: unit.End + TailAt(material, unit.End))).Where(tail => tail.End > tail.Start).ToList();
        var folded = material.Text.Value;
        var kept = Enumerable.Range(0, folded.Length)
            .Where(at => IsWord(folded[at]) && !Times.Covers(material, at) && !tails.Exists(tail => tail.Start <= at && at < tail.End))
            .Select(at => folded[at])
            .ToArray();
        return kept.Length < Fewest ? "" : new string(kept);
    }

    static int TailAt(Material material, int at) => Array.Find(Tails, tail => material.Text.At(at, tail))?.Length ?? 0;

    static bool IsWord(char c) => char.IsLetter(c) && !Numerals.Contains(c, StringComparison.Ordinal);
}
