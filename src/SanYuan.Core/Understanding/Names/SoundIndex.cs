using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Names;

/// <summary>
/// The names by their sounds. From each place of the text the names that sound so are followed, once on the way with a slip; the slips
/// are made while reading, so that the index holds every name once, and only where few names go on, so that its size does not matter.
/// </summary>
internal sealed class SoundIndex
{
    private const int Shortest = 3;
    private const int ShortestOfFirm = 2;
    private const int LongEnoughToSwap = 4;
    private const int LongEnoughToLose = 5;

    private readonly TrieNodes _nodes = new();
    private readonly List<(Spelling Spelling, int Next)> _spellings = [(null!, 0)];

    public SoundIndex(IEnumerable<(string Form, Sense Sense)> forms)
    {
        Span<char> sounds = stackalloc char[256];
        foreach (var (form, sense) in forms)
        {
            if (form.Length < (sense.IsFirm ? ShortestOfFirm : Shortest) || form.Length > sounds.Length) continue;
            for (var i = 0; i < form.Length; i++) sounds[i] = CharTables.Syllable(form[i]);
            var node = _nodes.Insert(sounds[..form.Length]);
            _spellings.Add((new Spelling(form, sense), _nodes.Value(node)));
            _nodes.SetValue(node, _spellings.Count - 1);
        }

        _nodes.Trim();
        _spellings.TrimExcess();
    }

    public List<NameMention> Find(FoldedText text)
    {
        var search = new Search(this, text);
        for (var i = 0; i < text.Length; i++) search.From(i);
        return search.Found;
    }

    /// <summary>One pass over one text.</summary>
    private sealed class Search(SoundIndex index, FoldedText text)
    {
        private readonly TrieNodes _nodes = index._nodes;
        private int _start;
        private bool _exact;

        public List<NameMention> Found { get; } = [];

        public void From(int start)
        {
            _start = start;
            _exact = false;
            var node = 0;
            for (var at = start; at < text.Length; at++)
            {
                if (node != 0) Slips(node, at);
                node = _nodes.Child(node, Sound(at));
                if (node == 0) return;
                Take(node, at + 1, Slip.None, 0);
            }
        }

        private char Sound(int at) => CharTables.Syllable(text[at]);

        /// <summary>Goes on from a node as if a slip had happened at a place of the text.</summary>
        private void Slips(int node, int at)
        {
            var swapped = at + 1 < text.Length ? Next(Next(node, at + 1), at) : 0;
            Follow(swapped, at + 2, Slip.Swapped, at - _start);
            foreach (var other in LookAlikes.Of(text[at])) Follow(_nodes.Child(node, CharTables.Syllable(other)), at + 1, Slip.Mistaken, at - _start);
            if (!_nodes.HasFewChildren(node)) return;
            for (var lost = _nodes.FirstChild(node); lost != 0; lost = _nodes.Sibling(lost)) Follow(Next(lost, at), at + 1, Slip.Lost, at - _start);
        }

        private int Next(int node, int at) => node == 0 ? 0 : _nodes.Child(node, Sound(at));

        private void Follow(int node, int at, Slip slip, int place)
        {
            while (node != 0)
            {
                Take(node, at, slip, place);
                node = at < text.Length ? Next(node, at++) : 0;
            }
        }

        private void Take(int node, int end, Slip slip, int place)
        {
            if (_nodes.Value(node) == 0) return;
            Sense? meant = null;
            for (var s = _nodes.Value(node); s != 0; s = index._spellings[s].Next)
            {
                var spelling = index._spellings[s].Spelling;
                if (!Allows(spelling, slip, place) || !spelling.IsCloseTo(text.Value.AsSpan(_start, end - _start), slip, place)
                    || !spelling.IsAtHome(text, _start, end)) continue;
                // What sounds like two units is a misspelling of neither.
                if (meant is not null && meant.Code != spelling.Sense.Code) return;
                meant = spelling.Sense;
            }

            if (meant is null) return;
            if (slip == Slip.None) _exact = true;
            else if (_exact) return;
            Found.Add(meant.At(_start, end));
        }

        /// <summary>The last character (局, 委, 部) carries the name's end and is not swapped; a short name has too little left of it.</summary>
        private static bool Allows(Spelling spelling, Slip slip, int place) => slip switch
        {
            Slip.Swapped => spelling.Form.Length >= LongEnoughToSwap && place + 2 < spelling.Form.Length,
            Slip.Lost => spelling.Form.Length >= LongEnoughToLose && place + 1 < spelling.Form.Length,
            Slip.Mistaken => spelling.Form.Length >= Shortest,
            _ => true,
        };
    }
}
