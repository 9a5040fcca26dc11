namespace SanYuan.Core.Understanding.Lexing;

/// <summary>A word of the trie found in a text.</summary>
internal readonly record struct Hit<T>(T Value, int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>
/// Aho–Corasick: all words in one pass over the text. The time depends on the text and on what is found in it, not on how many
/// words there are, so a province's units cost a message no more than a county's.
/// </summary>
internal sealed class WordTrie<T>
{
    private readonly TrieNodes _nodes = new();
    private readonly List<(T Value, int Next)> _values = [default];
    private int[] _failures = [];
    private int[] _outputs = [];
    private bool _built;

    public void Add(string word, T value)
    {
        if (word.Length == 0 || _built) return;
        var node = _nodes.Insert(word);
        _values.Add((value, _nodes.Value(node)));
        _nodes.SetValue(node, _values.Count - 1);
    }

    /// <summary>Links every node to the longest word start that is a suffix of it, shallow nodes before the deeper ones that lean on them.</summary>
    public WordTrie<T> Build()
    {
        _nodes.Trim();
        _values.TrimExcess();
        (_failures, _outputs) = (new int[_nodes.Count], new int[_nodes.Count]);
        foreach (var (node, parent) in _nodes.ByDepth())
        {
            var failure = parent == 0 ? 0 : Step(_failures[parent], _nodes.Char(node));
            _failures[node] = failure;
            _outputs[node] = _nodes.Value(failure) == 0 ? _outputs[failure] : failure;
        }

        _built = true;
        return this;
    }

    public void Find(ReadOnlySpan<char> text, List<Hit<T>> hits)
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            state = Step(state, text[i]);
            for (var n = state; n != 0; n = _outputs[n])
            {
                for (var v = _nodes.Value(n); v != 0; v = _values[v].Next)
                    hits.Add(new Hit<T>(_values[v].Value, i + 1 - _nodes.Depth(n), i + 1));
            }
        }
    }

    private int Step(int state, char c)
    {
        while (true)
        {
            if (_nodes.Child(state, c) is var next and > 0) return next;
            if (state == 0) return 0;
            state = _failures[state];
        }
    }
}
