using SanYuan.Core.Findings;

namespace SanYuan.Core.Practices;

/// <summary>The words a text is found by: its pairs of characters, and the things of the domain it speaks of, whatever they are called there. Pure.</summary>
internal static class PracticeTerms
{
    /// <summary>BM25's: how soon more text counts less, and the usual number of words of a practice.</summary>
    const double Saturation = 1.2;
    const double Length = 0.5;
    const double Usual = 80;

    /// <summary>Before a thing, so that it is no pair of characters.</summary>
    const char Thing = '=';

    /// <summary>Ask, and say nothing of what is asked about.</summary>
    static readonly string[] Asking =
    [
        "请教一下", "请教", "请问", "想问", "想知道", "怎么样", "怎么办", "怎么才能", "怎么", "怎样", "如何", "什么", "哪些", "哪位", "有没有", "有什么", "一下", "各位", "大家", "老师傅", "经验", "做法", "办法", "才能", "能不能",
    ];

    public static IReadOnlyCollection<PracticeTerm> Of(string text)
    {
        var terms = In(text);
        var weight = (int)(1000 * (Saturation + 1) / (1 + Saturation * (1 - Length + Length * terms.Count / Usual)));
        return [.. terms.Select(term => new PracticeTerm(term, weight))];
    }

    /// <returns>Empty for a question without words.</returns>
    public static IReadOnlySet<string> OfQuestion(string text) => In(Asking.Aggregate(text, (rest, word) => rest.Replace(word, " ", StringComparison.Ordinal)));

    /// <summary>The things of the domain it speaks of.</summary>
    public static IReadOnlyList<string> ThingsOf(string text) => [.. Likeness.ThingsIn(text)];

    public static bool IsThing(string term) => term[0] == Thing;

    static HashSet<string> In(string text) => [.. Likeness.ThingsIn(text).Select(thing => Thing + thing), .. Likeness.PairsIn(text)];
}
