namespace SanYuan.Core.Understanding.Lexing;

/// <summary>The words of the domain, found in one pass.</summary>
internal static partial class Lexicon
{
    private static readonly WordTrie<Entry> Trie = Build();

    /// <summary>The marks of a text in order of their start.</summary>
    public static Marks Read(FoldedText text)
    {
        var hits = new List<Hit<Entry>>();
        Trie.Find(text.Value, hits);
        hits.Sort(static (a, b) => a.Start != b.Start ? a.Start - b.Start : b.End - a.End);
        var marks = new List<Mark>(hits.Count);
        Span<int> taken = stackalloc int[Enum.GetValues<Layer>().Length];
        Span<int> from = stackalloc int[taken.Length];
        foreach (var hit in hits)
        {
            var layer = (int)hit.Value.Layer;
            // The same word may carry several cues of one layer; a shorter or overlapping one gives way.
            var twin = hit.Start == from[layer] && hit.End == taken[layer];
            if (hit.Start < taken[layer] && !twin) continue;
            (from[layer], taken[layer]) = (hit.Start, hit.End);
            if (hit.Value.Cue != Cue.Hidden) marks.Add(new Mark(hit.Value.Cue, hit.Value.Value, hit.Start, hit.End));
        }

        return new Marks([.. marks]);
    }

    private static WordTrie<Entry> Build()
    {
        var trie = new WordTrie<Entry>();
        AddTypes(trie);
        AddCounts(trie);
        AddPolarity(trie);
        AddWishes(trie);
        AddAnswers(trie);
        return trie.Build();
    }

    private static void Add(WordTrie<Entry> trie, Layer layer, Cue cue, string words, int value = 0)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) trie.Add(word, new Entry(layer, cue,
            value));
    }

    private readonly record struct Entry(Layer Layer, Cue Cue, int Value);
}
