using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Names;

/// <summary>Finds the directory's names in a text: as they are written, else as they sound.</summary>
internal sealed class NameIndex
{
    private readonly WordTrie<Sense> _written;
    private readonly SoundIndex _sounds;
    private readonly WordTrie<NamedPerson> _people;

    public NameIndex(IReadOnlyList<NamedUnit> units, IReadOnlyList<NamedPerson> people)
    {
        var forms = new FormTable(units);
        _written = new WordTrie<Sense>();
        foreach (var (form, sense) in forms.Senses) _written.Add(form, sense);
        _written.Build();
        _sounds = new SoundIndex(forms.Senses);
        _people = new WordTrie<NamedPerson>();
        foreach (var person in people.Where(p => p.Name.Length > 1)) _people.Add(FoldedText.Of(person.Name.Trim()).Value, person);
        _people.Build();
    }

    public List<NameMention> Units(FoldedText text)
    {
        var hits = new List<Hit<Sense>>();
        _written.Find(text.Value, hits);
        var mentions = Longest(hits).ConvertAll(static h => h.Value.At(h.Start, h.End));
        var misspelt = Misspelt(text, mentions);
        if (misspelt.Count > 0)
        {
            mentions.AddRange(misspelt);
            mentions.Sort(static (a, b) => a.Start - b.Start);
        }

        mentions = mentions.ConvertAll(m => m with { End = WithTail(text, m.End) });
        return ShortBranches.AddTo(mentions, text);
    }

    public List<NameMention> People(FoldedText text)
    {
        var hits = new List<Hit<NamedPerson>>();
        _people.Find(text.Value, hits);
        return Longest(hits).ConvertAll(h => new NameMention(h.Value.Code, false, h.Start, h.End));
    }

    private List<NameMention> Misspelt(FoldedText text, List<NameMention> written)
    {
        var found = _sounds.Find(text);
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start - b.Start : b.End - a.End);
        var (next, end) = (0, 0);
        found.RemoveAll(m =>
        {
            while (next < written.Count && written[next].End <= m.Start) next++;
            if (m.Start < end || (next < written.Count && written[next].Start < m.End)) return true;
            end = m.End;
            return false;
        });
        return found;
    }

    /// <summary>支部 after a name belongs to it, unless it begins the next word (支部委员, 支部大会).</summary>
    private static int WithTail(FoldedText text, int end)
    {
        foreach (var tail in NameForms.Tails)
        {
            if (!text.At(end, tail)) continue;
            var after = end + tail.Length;
            return text.AtAny(after, "委员", "大会", "书记", "支委", "手册") ? end : after;
        }

        return end;
    }

    private static List<Hit<T>> Longest<T>(List<Hit<T>> hits)
    {
        hits.Sort(static (a, b) => a.Start != b.Start ? a.Start - b.Start : b.End - a.End);
        var end = 0;
        hits.RemoveAll(h =>
        {
            if (h.Start < end) return true;
            end = h.End;
            return false;
        });
        return hits;
    }
}
