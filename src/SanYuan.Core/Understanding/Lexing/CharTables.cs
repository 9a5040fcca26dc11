namespace SanYuan.Core.Understanding.Lexing;

/// <summary>
/// Tables of characters. Without ICU neither compatibility normalisation nor a pinyin collation can be relied on, so the two
/// tables the interpreter needs are data of its own: traditional to simplified, and the toneless syllable of a character.
/// </summary>
internal static class CharTables
{
    private const char First = '\u4e00';
    private const int Count = 0x9fff - First + 1;

    private static readonly char[] Simplified = LoadSimplified();
    private static readonly char[] Syllables = LoadSyllables();

    /// <summary>The character as the lexicon writes it; '\0' for one that is invisible and must not part a word.</summary>
    public static char Fold(char c) => c switch
    {
        >= First when c - First < Count => Simplified[c - First],
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => FoldAscii(c),
        >= '\uff01' and <= '\uff5e' => Fold((char)(c - 0xfee0)),
        _ => FoldPunctuation(c),
    };

    /// <summary>A number standing for how a character sounds, tones and the southern mergers (zh/z, n/l, in/ing) left out.</summary>
    public static char Syllable(char c) => c >= First && c - First < Count && Syllables[c - First] is not '\0' and var s ? s : c;

    private static char FoldAscii(char c) => c switch
    {
        '\t' or '\v' or '\f' => ' ',
        '\r' => '\0',
        _ => c,
    };

    private static char FoldPunctuation(char c) => c switch
    {
        '\u3000' or '\u00a0' or >= '\u2000' and <= '\u200a' => ' ',
        >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2060' and <= '\u2069' or '\ufeff' or '\ufe0f' => '\0',
        '\u2028' or '\u2029' => '\n',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        '〜' or '∼' => '~',
        '｡' => '。',
        '﹐' or '︐' => ',',
        '﹕' or '∶' => ':',
        '「' or '『' or '„' or '‘' => '“',
        '」' or '』' or '’' => '”',
        '〈' => '《',
        '〉' => '》',
        '【' or '〔' or '［' => '(',
        '】' or '〕' or '］' => ')',
        _ => c,
    };

    private static char[] LoadSimplified()
    {
        var table = new char[Count];
        for (var i = 0; i < Count; i++) table[i] = (char)(First + i);
        var pairs = Read("traditional.txt");
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            while (pairs[i] == '\n' && i + 2 < pairs.Length) i++;
            if (pairs[i] >= First) table[pairs[i] - First] = pairs[i + 1];
        }

        return table;
    }

    private static char[] LoadSyllables()
    {
        var table = new char[Count];
        var numbers = new Dictionary<string, char>();
        foreach (var line in Read("syllables.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var gap = line.IndexOf(' ', StringComparison.Ordinal);
            var sound = Merge(line[..gap]);
            // Private-use characters cannot be typed by accident, so a sound never equals a written character.
            if (!numbers.TryGetValue(sound, out var number)) numbers[sound] = number = (char)('\ue000' + numbers.Count);
            foreach (var c in line.AsSpan(gap + 1)) table[c - First] = number;
        }

        return table;
    }

    private static string Merge(string syllable)
    {
        var head = syllable.StartsWith("zh", StringComparison.Ordinal) || syllable.StartsWith("ch", StringComparison.Ordinal)
            || syllable.StartsWith("sh", StringComparison.Ordinal) ? syllable.Remove(1, 1) : syllable;
        return head.EndsWith("ing", StringComparison.Ordinal) || head.EndsWith("eng", StringComparison.Ordinal) ? head[..^1] : head;
    }

    private static string Read(string name)
    {
        using var stream = typeof(CharTables).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
