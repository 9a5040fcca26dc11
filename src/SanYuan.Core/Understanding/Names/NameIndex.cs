using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Names;

/// <summary>A unit or a person named in the message, by its place in the folded text.</summary>
/// <param name="IsSector">A sector stands back where a unit is named as well.</param>
internal readonly record struct NameMention(string Code, bool IsSector, int Start, int End);

/// <summary>Finds the directory's names in a text: as they are written, else as they sound.</summary>
internal sealed class NameIndex
{
    private static readonly string[] Tails = ["机关党支部", "机关支部", "联合党支部", "联合支部", "党总支", "党支部", "支部"];

    private readonly WordTrie<NamedUnit> _written;
    private readonly WordTrie<Spelling> _sounds;
    private readonly WordTrie<NamedPerson> _people;

    public NameIndex(IReadOnlyList<NamedUnit> units, IReadOnlyList<NamedPerson> people)
    {
        var forms = Forms(units);
        _written = new WordTrie<NamedUnit>();
        foreach (var (form, unit) in forms) _written.Add(form, unit);
        _written.Build();
        _sounds = SoundTrie.Of(forms);
        _people = new WordTrie<NamedPerson>();
        foreach (var person in people.Where(p => p.Name.Length > 1)) _people.Add(FoldedText.Of(person.Name.Trim()).Value, person);
        _people.Build();
    }

    public List<NameMention> Units(FoldedText text)
    {
        var hits = new List<Hit<NamedUnit>>();
        _written.Find(text.Value, hits);
        var mentions = Longest(hits).ConvertAll(h => new NameMention(h.Value.Code, IsSector(h.Value), h.Start, h.End));
        var misspelt = Misspelt(text, mentions);
        if (misspelt.Count > 0)
        {
            mentions.AddRange(misspelt);
            mentions.Sort(static (a, b) => a.Start - b.Start);
        }

        return mentions.ConvertAll(m => m with { End = WithTail(text, m.End) });
    }

    public List<NameMention> People(FoldedText text)
    {
        var hits = new List<Hit<NamedPerson>>();
        _people.Find(text.Value, hits);
        return Longest(hits).ConvertAll(h => new NameMention(h.Value.Code, false, h.Start, h.End));
    }

    private List<NameMention> Misspelt(FoldedText text, List<NameMention> written)
    {
        var sounds = string.Create(text.Length, text, static (span, t) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = CharTables.Syllable(t[i]);
        });
        var hits = new List<Hit<Spelling>>();
        _sounds.Find(sounds, hits);
        hits.RemoveAll(h => !h.Value.IsCloseTo(text.Value.AsSpan(h.Start, h.Length)));
        var found = Longest(hits).ConvertAll(h => new NameMention(h.Value.Unit.Code, IsSector(h.Value.Unit), h.Start, h.End));
        var next = 0;
        found.RemoveAll(m =>
        {
            while (next < written.Count && written[next].End <= m.Start) next++;
            return next < written.Count && written[next].Start < m.End;
        });
        return found;
    }

    private static bool IsSector(NamedUnit unit) => unit.Kind == Roster.UnitKind.Sector;

    /// <summary>支部 after a name belongs to it, unless it begins the next word (支部委员, 支部大会).</summary>
    private static int WithTail(FoldedText text, int end)
    {
        foreach (var tail in Tails)
        {
            if (!text.At(end, tail)) continue;
            var after = end + tail.Length;
            return text.AtAny(after, "委员", "大会", "书记", "支委", "手册") ? end : after;
        }

        return end;
    }

    /// <summary>A name or alias somebody entered outranks a form derived here; a derived form of two units names neither.</summary>
    private static List<KeyValuePair<string, NamedUnit>> Forms(IReadOnlyList<NamedUnit> units)
    {
        var entered = new Dictionary<string, NamedUnit>();
        var derived = new Dictionary<string, NamedUnit?>();
        foreach (var unit in units)
        {
            foreach (var name in unit.Aliases.Prepend(unit.Name))
            {
                var own = true;
                foreach (var form in NameForms.Of(name))
                {
                    if (own) entered.TryAdd(form, unit);
                    else if (!derived.TryAdd(form, unit) && derived[form]?.Code != unit.Code) derived[form] = null;
                    own = false;
                }
            }
        }

        return [.. entered, .. derived.Where(d => d.Value is not null && !entered.ContainsKey(d.Key)).Select(d =>
            KeyValuePair.Create(d.Key, d.Value!))];
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
