using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Names;

/// <summary>A form of a unit's name as it may be misspelt.</summary>
internal sealed record Spelling(string Form, Sense Sense)
{
    /// <summary>The same sounds with one other character in a short name, two in a long one; more is another name.</summary>
    public bool IsCloseTo(ReadOnlySpan<char> written)
    {
        var other = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != Form[i]) other++;
        }

        return other <= (Form.Length > 4 ? 2 : 1);
    }

    /// <summary>Two characters may be anything else, so a short name is taken for misspelt only where a unit's name is at home.</summary>
    public bool IsAtHome(FoldedText text, int start, int end) => Form.Length > 2
        || ((start == 0 || "到去在给对和与跟从帮、,。: ;天日号午早晚\n了".Contains(text[start - 1]))
            && (end >= text.Length || "党支主组民书工团昨今前上下的,、:( 职走慰谈小".Contains(text[end]) || char.IsAsciiDigit(text[end])));
}

/// <summary>The names by their sounds, with a character left out of a long name or two changing places.</summary>
internal static class SoundTrie
{
    private const int Shortest = 3;
    private const int ShortestOfFirm = 2;
    private const int LongEnoughToSwap = 4;
    private const int LongEnoughToLose = 5;

    public static WordTrie<Spelling> Of(IEnumerable<(string Form, Sense Sense)> forms)
    {
        var bySound = new Dictionary<string, Spelling?>();
        foreach (var (form, sense) in forms.Where(static f => f.Form.Length >= (f.Sense.IsFirm ? ShortestOfFirm : Shortest)))
        {
            foreach (var variant in Variants(form))
            {
                var sound = string.Concat(variant.Select(CharTables.Syllable));
                // What sounds like two units is a misspelling of neither.
                if (!bySound.TryAdd(sound, new Spelling(variant, sense)) && bySound[sound]?.Sense.Code != sense.Code) bySound[sound] = null;
            }
        }

        var trie = new WordTrie<Spelling>();
        foreach (var (sound, spelling) in bySound)
        {
            if (spelling is not null) trie.Add(sound, spelling);
        }

        return trie.Build();
    }

    private static IEnumerable<string> Variants(string form)
    {
        yield return form;
        if (form.Length < Shortest) yield break;
        foreach (var mistaken in LookAlikes.Of(form)) yield return mistaken;
        // A form with 支部 has a stem without it that carries the slips; two tries of them would only cost memory.
        if (form.EndsWith("支部", StringComparison.Ordinal)) yield break;
        for (var i = 1; i + 1 < form.Length && form.Length >= LongEnoughToSwap; i++)
        {
            // The last character (局, 委, 部) carries the name's end and is not swapped.
            if (i + 2 < form.Length) yield return string.Concat(form.AsSpan(0, i), [form[i + 1], form[i]], form.AsSpan(i + 2));
            if (form.Length >= LongEnoughToLose) yield return form.Remove(i, 1);
        }
    }
}
