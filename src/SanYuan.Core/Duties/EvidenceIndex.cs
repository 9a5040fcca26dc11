using System.Runtime.InteropServices;

namespace SanYuan.Core.Duties;

/// <summary>Finds evidence by whose or whereabouts it is. Of hundreds of thousands most have a key of their own: a place is kept for each, not a list.</summary>
internal sealed class EvidenceIndex<TKey>
    where TKey : struct
{
    readonly IReadOnlyList<Evidence> _entries;
    readonly Dictionary<TKey, int> _first = [];

    /// <summary>Of each entry where the next one of its key is; the entry's own place at the last.</summary>
    readonly int[] _next;

    public EvidenceIndex(IReadOnlyList<Evidence> entries, Func<Evidence, TKey> keyOf)
    {
        (_entries, _next) = (entries, new int[entries.Count]);
        for (var at = entries.Count - 1; at >= 0; at--)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, keyOf(entries[at]), out var known);
            _next[at] = known ? first : at;
            first = at;
        }
    }

    /// <summary>In the order given.</summary>
    public IEnumerable<Evidence> this[TKey key] => _first.TryGetValue(key, out var first) ? From(first) : [];

    IEnumerable<Evidence> From(int at)
    {
        yield return _entries[at];
        while (_next[at] != at)
            yield return _entries[at = _next[at]];
    }
}
