namespace SanYuan.Core.Findings;

/// <summary>Concepts, at most 64, and the words each goes by. A set of them is a number, one bit for each: thousands of findings are compared with one another.</summary>
internal sealed class Concepts
{
    readonly List<string> _names;

    /// <summary>The longest first, so that each word counts for one concept only.</summary>
    readonly List<(string Word, int Concept)> _words;

    /// <param name="table">Each line one concept: its name, a colon, all it goes by.</param>
    /// <exception cref="ArgumentException">There are more concepts than bits.</exception>
    public Concepts(string table)
    {
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', StringSplitOptions.TrimEntries)).ToList();
        if (lines.Count > 64)
            throw new ArgumentException($"A set of concepts holds 64, not {lines.Count}.", nameof(table));
        _names = [.. lines.Select(line => line[0])];
        _words =
        [
            .. lines.SelectMany((line, at) => line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), (line, word) => (Word: word, Concept: _names.IndexOf(line[0])))
                .OrderByDescending(pair => pair.Word.Length).ThenBy(pair => pair.Word, StringComparer.Ordinal),
        ];
    }

    public ulong Of(string name) => 1UL << _names.IndexOf(name);

    /// <summary>The concepts whose words stand in the text, in the order they are found; the text is left without these words.</summary>
    public IReadOnlyList<string> NamesIn(ref string text)
    {
        var found = new List<string>();
        foreach (var (word, concept) in _words)
            if (TryTake(word, ref text) && !found.Contains(_names[concept]))
                found.Add(_names[concept]);
        return found;
    }

    /// <summary>The same as a set.</summary>
    public ulong In(ref string text)
    {
        var found = 0UL;
        foreach (var (word, concept) in _words)
            if (TryTake(word, ref text))
                found |= 1UL << concept;
        return found;
    }

    static bool TryTake(string word, ref string text)
    {
        if (!text.Contains(word, StringComparison.Ordinal))
            return false;
        text = text.Replace(word, "|", StringComparison.Ordinal);
        return true;
    }
}
