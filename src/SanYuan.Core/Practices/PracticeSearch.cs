using SanYuan.Core.Ledger;

namespace SanYuan.Core.Practices;

/// <summary>Finds the practices closest to a question by its words (BM25 over pairs of characters and things); docs/practices.md tells the measure.</summary>
internal static class PracticeSearch
{
    /// <summary>Words of a question that choose among practices, the rarest first, and the entries of the index they may have in all: the rest only ranks.</summary>
    const int MostTerms = 12;
    const int MostEntries = 60_000;

    /// <summary>Practices ranked by all words.</summary>
    const int MostRanked = 40;

    /// <summary>Share of the question's words, by what they count, from which a practice is about it.</summary>
    const double Near = 0.25;

    /// <returns>The closest first; empty when none is about it.</returns>
    public static async Task<IReadOnlyList<Practice>> FindAsync(string question, int most, ILedgerSession session, CancellationToken cancellationToken)
    {
        var asked = PracticeTerms.OfQuestion(question);
        var known = await session.Practices.CountTermsAsync([.. asked], cancellationToken);
        if (known.Count == 0)
            return [];
        var all = await session.Practices.CountAsync(cancellationToken);
        var rarity = known.ToDictionary(one => one.Term, one => Rarity(one.Practices, all));
        var numbers = await session.Practices.ClosestAsync([.. Rarest(known).Select(term => new PracticeTerm(term, (int)(1000 * rarity[term])))], MostRanked, cancellationToken);
        var whole = asked.Sum(term => rarity.GetValueOrDefault(term, Rarity(0, all)));
        var near =
            from practice in await session.Practices.FindAsync(numbers, cancellationToken)
            let common = PracticeTerms.Of(practice.Content.Text).Where(one => asked.Contains(one.Term)).ToList()
            where common.Exists(one => PracticeTerms.IsThing(one.Term)) || common.Sum(one => rarity.GetValueOrDefault(one.Term)) >= Near * whole
            orderby common.Sum(one => one.Weight * rarity.GetValueOrDefault(one.Term)) descending, practice.Number descending
            select practice;
        return [.. near.Take(most)];
    }

    static double Rarity(int practices, int all) => Math.Log(1 + (all - practices + 0.5) / (practices + 0.5));

    /// <summary>As many as stay within the entries; one in any case.</summary>
    static IEnumerable<string> Rarest(IReadOnlyList<TermCount> known)
    {
        var entries = 0;
        foreach (var one in known.OrderBy(one => one.Practices).ThenBy(one => one.Term, StringComparer.Ordinal).Take(MostTerms))
        {
            if (entries > 0 && entries + one.Practices > MostEntries)
                yield break;
            entries += one.Practices;
            yield return one.Term;
        }
    }
}
