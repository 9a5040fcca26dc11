namespace SanYuan.Core.Understanding.Lexing;

/// <summary>A stretch of the message between punctuation.</summary>
/// <param name="Opening">The character before it: what it continues (，) or begins anew (。).</param>
/// <param name="Closing">The character after it.</param>
/// <param name="Numbered">It is an item of a list (1. ① 一是).</param>
internal readonly record struct Clause(int Start, int End, char Opening, char Closing, bool Numbered)
{
    /// <summary>Whether it begins a sentence.</summary>
    public bool IsFresh => Opening is '\n' or '。' or '!' or '?';
}

/// <summary>Parts a message into clauses. What stands in 《》 or “” belongs to one clause.</summary>
internal sealed class ClauseSplitter(FoldedText text)
{
    /// <summary>A quotation that is not closed within this many characters is taken for a stray mark.</summary>
    private const int LongestQuotation = 40;

    private readonly List<Clause> _clauses = [];
    private char? _numberOpening;

    public static List<Clause> Split(FoldedText text) => new ClauseSplitter(text).Run();

    private List<Clause> Run()
    {
        var (start, opening, quotedUntil) = (0, '\n', 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = text[i];
            if (c is '《' or '“') quotedUntil = i + LongestQuotation;
            else if (c is '》' or '”' or '\n') quotedUntil = 0;
            if (i < text.Length && (i < quotedUntil || !Parts(i))) continue;
            Add(start, i, opening, c);
            (start, opening) = (i + 1, c);
        }

        return _clauses;
    }

    private void Add(int start, int end, char opening, char closing)
    {
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        if (start == end) return;
        var item = SkipNumber(start, end);
        if (item == end && item > start)
        {
            // 1) stands before its item, parted from it by its own bracket.
            _numberOpening = opening == '(' ? '\n' : opening;
            return;
        }

        _clauses.Add(new Clause(item, end, _numberOpening ?? opening, closing, item > start || _numberOpening is not null));
        _numberOpening = null;
    }

    private bool Parts(int i) => text[i] switch
    {
        ',' or '。' or ';' or '!' or '?' or '\n' or '(' or ')' or '…' => true,
        ':' => !(i > 0 && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])),
        '.' => i > 0 && !char.IsAsciiLetterOrDigit(text[i - 1]),
        ' ' => IsWide(i - 1) || IsWide(i + 1),
        _ => false,
    };

    private bool IsWide(int i) => i >= 0 && i < text.Length && text[i] > '\u2e80';

    /// <summary>Passes 1. 2、 ① 一、 一是, at the start of a clause; all of "1" before a bracket.</summary>
    private int SkipNumber(int start, int end)
    {
        if (text[start] is >= '①' and <= '⑳' or '●' or '·' or '•' or '-' or '*') return SkipBlank(start + 1, end);
        if (!Numeral.TryRead(text, start, out var number, out var at) || number > 30) return start;
        if (text[at] is '.' or '、' && !Numeral.Starts(text[at + 1])) return SkipBlank(at + 1, end);
        if (text[at] == '是' && !char.IsAsciiDigit(text[start])) return at + 1;
        return at == end && text[at] == ')' ? end : start;
    }

    private int SkipBlank(int at, int end)
    {
        while (at < end && text[at] == ' ') at++;
        return at;
    }
}
