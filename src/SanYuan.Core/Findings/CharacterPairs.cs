using System.Numerics;

namespace SanYuan.Core.Findings;

/// <summary>The pairs of neighbouring characters of a text, each once, made so that thousands of texts are compared with one another in moments.</summary>
internal sealed class CharacterPairs
{
    /// <summary>In order; a pair is a number.</summary>
    readonly uint[] _pairs;

    /// <summary>For each pair a bit, which some share: of a bit that the other lacks, the other lacks all the pairs.</summary>
    readonly ulong _marks;

    /// <param name="letters">The text, without what says nothing.</param>
    public CharacterPairs(string letters)
    {
        var pairs = new uint[Math.Max(0, letters.Length - 1)];
        for (var at = 0; at < pairs.Length; at++)
            pairs[at] = (uint)letters[at] << 16 | letters[at + 1];
        Array.Sort(pairs);
        var kept = 0;
        foreach (var pair in pairs)
            if (kept == 0 || pairs[kept - 1] != pair)
                pairs[kept++] = pair;
        _pairs = pairs[..kept];
        foreach (var pair in _pairs)
            _marks |= 1UL << (int)(pair * 2654435769u >> 26);
    }

    public int Count => _pairs.Length;

    /// <summary>Whether at least half of the pairs of both are common to both.</summary>
    public bool ShareHalf(CharacterPairs other)
    {
        // Half of all, once each: three times those in common are as many as both have.
        var both = Count + other.Count;
        var most = Math.Min(Count - BitOperations.PopCount(_marks & ~other._marks), other.Count - BitOperations.PopCount(other._marks & ~_marks));
        return both > 0 && 3 * most >= both && 3 * Common(other) >= both;
    }

    public int Common(CharacterPairs other)
    {
        var (common, mine, theirs) = (0, 0, 0);
        while (mine < Count && theirs < other.Count)
        {
            var (one, two) = (_pairs[mine], other._pairs[theirs]);
            common += one == two ? 1 : 0;
            mine += one <= two ? 1 : 0;
            theirs += two <= one ? 1 : 0;
        }
        return common;
    }
}
