using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Findings;

/// <summary>
/// Whether two findings say the same in other words: what they are about (the domain's things, each with the words it goes by), what is wrong with it, and
/// where the words tell neither, their pairs of characters. Deterministic; docs/findings.md tells the measure.
/// </summary>
internal sealed class Likeness
{
    /// <summary>Share of the things in common, of all the things of both, from which two findings speak of the same.</summary>
    const double SameThings = 0.5;

    /// <summary>Share of the pairs of characters in common, where one tells no thing that is known.</summary>
    const double SamePairs = 0.5;

    readonly HashSet<string> _things;
    readonly HashSet<string> _faults;
    readonly HashSet<string> _pairs;

    Likeness(HashSet<string> things, HashSet<string> faults, HashSet<string> pairs) => (_things, _faults, _pairs) = (things, faults, pairs);

    public static Likeness Of(string text)
    {
        var rest = FoldedText.Of(text).Value;
        var things = Take(LikenessWords.Things, ref rest);
        var faults = Take(LikenessWords.Faults, ref rest);
        return new Likeness(things, faults, PairsIn(text));
    }

    /// <summary>The one of <paramref name="known"/> that says the same, the nearest and of equals the first unsettled; null when none does.</summary>
    public static FindingCase? Same(string text, IReadOnlyList<FindingCase> known)
    {
        if (known.Count == 0)
            return null;
        var told = Of(text);
        return (from one in known
                let other = Of(one.Text)
                where told.IsSame(other)
                orderby told.Nearness(other) descending, one.IsUnsettled descending, one.Number
                select one).FirstOrDefault();
    }

    /// <summary>Whether anything of the domain is named; that something was put right is said of everything.</summary>
    public bool TellsThing => _things.Any(thing => thing != LikenessWords.Rectification);

    /// <summary>Symmetric.</summary>
    public bool IsSame(Likeness other)
    {
        if (_things.Count == 0 || other._things.Count == 0)
            return Share(_pairs, other._pairs) >= SamePairs && !Contradicts(other);
        return Share(_things, other._things) >= SameThings && !Contradicts(other);
    }

    /// <summary>How much of a finding the words of a rectification speak of, 0 to 2; more is nearer.</summary>
    public double Touches(Likeness finding) =>
        (finding._things.Count == 0 ? 0 : (double)finding._things.Count(_things.Contains) / finding._things.Count)
        + (finding._pairs.Count == 0 ? 0 : (double)finding._pairs.Count(_pairs.Contains) / finding._pairs.Count);

    double Nearness(Likeness other) => Share(_things, other._things) + Share(_pairs, other._pairs);

    /// <summary>Both tell what is wrong, and it is not the same.</summary>
    bool Contradicts(Likeness other) => _faults.Count > 0 && other._faults.Count > 0 && !_faults.Overlaps(other._faults);

    static double Share(HashSet<string> one, HashSet<string> other)
    {
        if (one.Count + other.Count == 0)
            return 0;
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }

    /// <summary>The concepts whose words stand in the text, the longest words first; each word counts for one concept only.</summary>
    static HashSet<string> Take(IReadOnlyList<(string Word, string Concept)> words, ref string text)
    {
        var found = new HashSet<string>();
        foreach (var (word, concept) in words)
            if (text.Contains(word, StringComparison.Ordinal))
            {
                found.Add(concept);
                text = text.Replace(word, "|", StringComparison.Ordinal);
            }
        return found;
    }

    /// <summary>The things of the domain a text speaks of, by the name of each, whatever they are called in it.</summary>
    public static IReadOnlyCollection<string> ThingsIn(string text)
    {
        var rest = FoldedText.Of(text).Value;
        return Take(LikenessWords.Things, ref rest);
    }

    /// <summary>The pairs of neighbouring characters of a text, without words that say nothing.</summary>
    public static HashSet<string> PairsIn(string words)
    {
        var text = FoldedText.Of(words).Value;
        foreach (var word in LikenessWords.Empty)
            text = text.Replace(word, "", StringComparison.Ordinal);
        var letters = new string([.. text.Where(char.IsLetter)]);
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(at => letters.Substring(at, 2))];
    }
}
