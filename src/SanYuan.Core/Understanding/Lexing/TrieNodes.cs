namespace SanYuan.Core.Understanding.Lexing;

/// <summary>
/// The nodes of a trie in one array. Most have one child or few, found by walking them; only the few with many (the root) keep a table,
/// which holds a province's names in a tenth of what an object and a dictionary entry per node would take.
/// </summary>
internal sealed class TrieNodes
{
    private const int Few = 8;

    private readonly Dictionary<long, int> _ofMany = [];
    private Node[] _nodes = new Node[256];

    public int Count { get; private set; } = 1;

    public char Char(int node) => _nodes[node].Char;

    public int Depth(int node) => _nodes[node].Depth;

    /// <summary>What the owner of the trie keeps at a node; 0 for nothing.</summary>
    public int Value(int node) => _nodes[node].Value;

    public void SetValue(int node, int value) => _nodes[node].Value = value;

    public int FirstChild(int node) => _nodes[node].FirstChild;

    public int Sibling(int node) => _nodes[node].Sibling;

    /// <summary>Whether the children are few enough to be tried one by one.</summary>
    public bool HasFewChildren(int node) => _nodes[node].Children <= Few;

    /// <summary>The node of a word, made when there is none.</summary>
    public int Insert(ReadOnlySpan<char> word)
    {
        var node = 0;
        foreach (var c in word) node = Child(node, c) is var next and > 0 ? next : AddChild(node, c);
        return node;
    }

    /// <summary>The child for a character; 0 when there is none.</summary>
    public int Child(int node, char c)
    {
        ref readonly var parent = ref _nodes[node];
        if (parent.Children > Few) return _ofMany.GetValueOrDefault(Key(node, c));
        var child = parent.FirstChild;
        while (child != 0 && _nodes[child].Char != c) child = _nodes[child].Sibling;
        return child;
    }

    /// <summary>All nodes but the root, each after those less deep, with their parents.</summary>
    public IEnumerable<(int Node, int Parent)> ByDepth()
    {
        var level = new List<int> { 0 };
        while (level.Count > 0)
        {
            var next = new List<int>();
            foreach (var parent in level)
            {
                for (var child = _nodes[parent].FirstChild; child != 0; child = _nodes[child].Sibling)
                {
                    yield return (child, parent);
                    next.Add(child);
                }
            }

            level = next;
        }
    }

    public void Trim() => Array.Resize(ref _nodes, Count);

    private int AddChild(int node, char c)
    {
        if (Count == _nodes.Length) Array.Resize(ref _nodes, Count * 2);
        var child = Count++;
        ref var parent = ref _nodes[node];
        _nodes[child] = new Node { Char = c, Depth = (ushort)(parent.Depth + 1), Sibling = parent.FirstChild };
        parent.FirstChild = child;
        parent.Children++;
        if (parent.Children > Few + 1) _ofMany[Key(node, c)] = child;
        else if (parent.Children > Few)
        {
            for (var each = child; each != 0; each = _nodes[each].Sibling) _ofMany[Key(node, _nodes[each].Char)] = each;
        }

        return child;
    }

    private static long Key(int node, char c) => ((long)node << 16) | c;

    private struct Node
    {
        public int FirstChild;
        public int Sibling;
        public int Value;
        public int Children;
        public ushort Depth;
        public char Char;
    }
}
