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
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<Node> _nodes = [new Node()];
    private bool _built;

    public void Add(string word, T value)
    {
        if (word.Length == 0 || _built) return;
        var node = 0;
        foreach (var c in word)
        {
            if (!_steps.TryGetValue(Key(node, c), out var next))
            {
                next = _nodes.Count;
                _nodes.Add(new Node { Depth = _nodes[node].Depth + 1, Parent = node, Char = c });
                _steps[Key(node, c)] = next;
            }

            node = next;
        }

        (_nodes[node].Values ??= []).Add(value);
    }

    /// <summary>
    /// Links every node to the longest word start that is a suffix of it. Parents come before children in breadth, not in the
    /// list, hence the order.
    /// </summary>
    public WordTrie<T> Build()
    {
        foreach (var node in _nodes.Skip(1).OrderBy(n => n.Depth))
        {
            node.Failure = node.Parent == 0 ? 0 : Step(_nodes[node.Parent].Failure, node.Char);
            node.Output = _nodes[node.Failure].Values is null ? _nodes[node.Failure].Output : node.Failure;
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
            for (var n = state; n != 0; n = _nodes[n].Output)
            {
                if (_nodes[n].Values is not { } values) continue;
                foreach (var value in values) hits.Add(new Hit<T>(value, i + 1 - _nodes[n].Depth, i + 1));
            }
        }
    }

    private int Step(int state, char c)
    {
        while (true)
        {
            if (_steps.TryGetValue(Key(state, c), out var next)) return next;
            if (state == 0) return 0;
            state = _nodes[state].Failure;
        }
    }

    private static long Key(int node, char c) => ((long)node << 16) | c;

    private sealed class Node
    {
        public int Depth { get; init; }
        public int Parent { get; init; }
        public char Char { get; init; }
        public int Failure { get; set; }
        public int Output { get; set; }
        public List<T>? Values { get; set; }
    }
}
