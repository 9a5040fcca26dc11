namespace SanYuan.Core.Understanding.Lexing;

/// <summary>The lexicon's words in a message, ordered by their start.</summary>
internal sealed class Marks
{
    private readonly Mark[] _all;
    private readonly ulong _seen;

    public Marks(Mark[] all)
    {
        _all = all;
        foreach (var mark in all) _seen |= 1UL << (int)mark.Cue;
    }

    public ReadOnlySpan<Mark> All => _all;

    public bool Has(Cue cue) => (_seen & (1UL << (int)cue)) != 0;

    public bool Has(Cue cue, int start, int end) => First(cue, start, end) is not null;

    /// <summary>The first mark of a cue that lies within [start, end).</summary>
    public Mark? First(Cue cue, int start = 0, int end = int.MaxValue)
    {
        if (!Has(cue)) return null;
        foreach (var mark in Within(start, end))
        {
            if (mark.Cue == cue && mark.End <= end) return mark;
        }

        return null;
    }

    public Mark? Last(Cue cue, int start = 0, int end = int.MaxValue)
    {
        Mark? last = null;
        if (!Has(cue)) return last;
        foreach (var mark in Within(start, end))
        {
            if (mark.Cue == cue && mark.End <= end) last = mark;
        }

        return last;
    }

    /// <summary>The marks that start in [start, end).</summary>
    public ReadOnlySpan<Mark> Within(int start, int end)
    {
        int low = 0, high = _all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_all[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        var stop = low;
        while (stop < _all.Length && _all[stop].Start < end) stop++;
        return _all.AsSpan(low, stop - low);
    }
}
