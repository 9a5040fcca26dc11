namespace SanYuan.Core.Understanding.Lexing;

/// <summary>The message in the lexicon's spelling (half width, simplified, lower case) with the way back to its own characters.</summary>
internal sealed class FoldedText
{
    /// <summary>
    /// UTF-16 units that are read. A platform's text message is at most 2048 bytes; what lies beyond this is a pasted document,
    /// kept with the message but not interpreted.
    /// </summary>
    public const int Limit = 4000;

    private readonly int[] _places;

    private FoldedText(string original, string value, int[] places) => (Original, Value, _places) = (original, value, places);

    public string Original { get; }
    public string Value { get; }
    public int Length => Value.Length;
    public char this[int index] => (uint)index < (uint)Value.Length ? Value[index] : '\n';

    public static FoldedText Of(string text)
    {
        var read = Math.Min(text.Length, Limit);
        var folded = new char[read];
        var places = new int[read];
        var length = 0;
        for (var i = 0; i < read; i++)
        {
            var c = CharTables.Fold(text[i]);
            if (c == '\0') continue;
            folded[length] = c;
            places[length++] = i;
        }

        return new FoldedText(text, new string(folded, 0, length), places);
    }

    /// <summary>Where a stretch of the folded text stands in the original.</summary>
    public TextSpan Span(int start, int end)
    {
        var (first, last) = (_places[start], _places[end - 1] + 1);
        // A character outside the basic plane is two UTF-16 units and is never cut in half.
        if (first > 0 && char.IsSurrogatePair(Original[first - 1], Original[first])) first--;
        if (last < Original.Length && char.IsSurrogatePair(Original[last - 1], Original[last])) last++;
        return new TextSpan(first, last - first);
    }

    public Told<T> Tell<T>(T value, int start, int end) => new(value, Span(start, end));

    /// <summary>The original's own characters of a stretch.</summary>
    public Told<string> Verbatim(int start, int end)
    {
        var span = Span(start, end);
        return new Told<string>(Original.Substring(span.Start, span.Length), span);
    }

    public bool At(int index, string word) => index >= 0 && Value.AsSpan(Math.Min(index, Length)).StartsWith(word,
        StringComparison.Ordinal);

    public bool AtAny(int index, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (At(index, word)) return true;
        }

        return false;
    }

    /// <summary>Whether one of the words ends right before <paramref name="index"/>.</summary>
    public bool BeforeAny(int index, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Before(index, word)) return true;
        }

        return false;
    }

    /// <summary>Whether <paramref name="word"/> ends right before <paramref name="index"/>.</summary>
    public bool Before(int index, string word) => index <= Length && Value.AsSpan(0, Math.Max(index, 0)).EndsWith(word,
        StringComparison.Ordinal);
}
