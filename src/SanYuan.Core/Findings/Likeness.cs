using System.Numerics;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Findings;

/// <summary>
/// Whether two findings say the same in other words: what they are about (the domain's things, each with the words it goes by), what is wrong with it, and
/// where the words tell neither, their pairs of characters. Deterministic; docs/findings.md tells the measure.
/// </summary>
internal sealed class Likeness
{
    readonly ulong _things;
    readonly ulong _faults;
    readonly Lazy<CharacterPairs> _pairs;

    /// <summary>Most findings name their thing, and are never compared by their characters.</summary>
    Likeness(ulong things, ulong faults, string text) => (_things, _faults, _pairs) = (things, faults, new(() => new CharacterPairs(Letters(text))));

    CharacterPairs Pairs => _pairs.Value;

    public static Likeness Of(string text)
    {
        var folded = FoldedText.Of(text).Value;
        var rest = folded;
        var things = LikenessWords.Things.In(ref rest);
        var faults = LikenessWords.Faults.In(ref rest);
        return new Likeness(things, faults, folded);
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
    public bool TellsThing => (_things & ~LikenessWords.Rectification) != 0;

    /// <summary>Symmetric: at least half of the things of both in common, or of the pairs where one tells no thing that is known.</summary>
    public bool IsSame(Likeness other)
    {
        var alike = _things == 0 || other._things == 0 ? Pairs.ShareHalf(other.Pairs) : 2 * Size(_things & other._things) >= Size(_things | other._things);
        return alike && !Contradicts(other);
    }

    /// <summary>How much of a finding the words of a rectification speak of, 0 to 2; more is nearer.</summary>
    public double Touches(Likeness finding) =>
        (finding._things == 0 ? 0 : (double)Size(_things & finding._things) / Size(finding._things))
        + (finding.Pairs.Count == 0 ? 0 : (double)Pairs.Common(finding.Pairs) / finding.Pairs.Count);

    double Nearness(Likeness other)
    {
        var common = Pairs.Common(other.Pairs);
        return Share(Size(_things & other._things), Size(_things | other._things)) + Share(common, Pairs.Count + other.Pairs.Count - common);
    }

    /// <summary>Both tell what is wrong, and it is not the same.</summary>
    bool Contradicts(Likeness other) => _faults != 0 && other._faults != 0 && (_faults & other._faults) == 0;

    static double Share(int common, int all) => all == 0 ? 0 : (double)common / all;

    static int Size(ulong concepts) => BitOperations.PopCount(concepts);

    /// <summary>The things of the domain a text speaks of, by the name of each, whatever they are called in it.</summary>
    public static IReadOnlyCollection<string> ThingsIn(string text)
    {
        var rest = FoldedText.Of(text).Value;
        return LikenessWords.Things.NamesIn(ref rest);
    }

    /// <summary>The pairs of neighbouring characters of a text, without words that say nothing.</summary>
    public static HashSet<string> PairsIn(string words)
    {
        var letters = Letters(FoldedText.Of(words).Value);
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(at => letters.Substring(at, 2))];
    }

    static string Letters(string text)
    {
        foreach (var word in LikenessWords.Empty)
            text = text.Replace(word, "", StringComparison.Ordinal);
        return new string([.. text.Where(char.IsLetter)]);
    }
}
