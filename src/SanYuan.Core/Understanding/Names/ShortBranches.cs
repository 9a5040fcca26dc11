using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Names;

/// <summary>Once 园区三支部 is named, 三支部 is that branch for the rest of the message.</summary>
internal static class ShortBranches
{
    public static List<NameMention> AddTo(List<NameMention> mentions, FoldedText text)
    {
        if (mentions.Count == 0 || !text.Value.Contains("支部", StringComparison.Ordinal)) return mentions;
        var named = new Dictionary<int, NameMention?>();
        foreach (var mention in mentions)
        {
            if (Number(text, mention.End) is not { } number || number.Start < mention.Start || mention.IsAmbiguous) continue;
            // Two houses with a third branch each leave the short form open.
            named[number.Value] = named.TryGetValue(number.Value, out var other) && other?.Code != mention.Code ? null : mention;
        }

        return named.Count == 0 ? mentions : Added(mentions, text, named);
    }

    private static List<NameMention> Added(List<NameMention> mentions, FoldedText text, Dictionary<int, NameMention?> named)
    {
        var all = new List<NameMention>(mentions);
        var first = mentions[0].Start;
        for (var at = text.Value.IndexOf("支部", StringComparison.Ordinal); at >= 0; at = text.Value.IndexOf("支部", at + 2, StringComparison.Ordinal))
        {
            if (at < first || Number(text, at + 2) is not { } number || !named.TryGetValue(number.Value, out var unit) || unit is not { } known) continue;
            if (!mentions.Exists(m => m.Start < at + 2 && m.End > number.Start)) all.Add(known with { Start = number.Start, End = at + 2 });
        }

        if (all.Count > mentions.Count) all.Sort(static (a, b) => a.Start - b.Start);
        return all;
    }

    /// <summary>The number right before the 支部 that ends at <paramref name="end"/>: 三支部, 第三党支部, 3支部.</summary>
    private static (int Value, int Start)? Number(FoldedText text, int end)
    {
        if (!text.Before(end, "支部")) return null;
        var last = end - 2;
        foreach (var word in (string[])["联合党", "非公联合党", "党", "非公"])
        {
            if (text.Before(end - 2, word)) last = end - 2 - word.Length;
        }

        var start = last;
        while (start > 0 && last - start < 2 && Numeral.Starts(text[start - 1])) start--;
        if (start == last || !Numeral.TryRead(text, start, out var value, out var stop) || stop != last) return null;
        return (value, start > 0 && text[start - 1] == '第' ? start - 1 : start);
    }
}
