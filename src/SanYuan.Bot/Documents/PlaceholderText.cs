using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SanYuan.Bot.Documents;

/// <summary>Placeholders of a paragraph. Word cuts what was typed into runs as it likes, so they are looked for across runs.</summary>
internal static partial class PlaceholderText
{
    public static IEnumerable<string> Names(Paragraph paragraph) =>
        Pattern().Matches(string.Concat(Texts(paragraph).Select(text => text.Text))).Select(match => match.Groups["name"].Value);

    /// <summary>What is put in looks like the first character it replaces.</summary>
    /// <param name="value">Null for a name that is no placeholder: it is left as it is.</param>
    public static void Replace(Paragraph paragraph, Func<string, string?> value)
    {
        var texts = Texts(paragraph);
        // From the last on, so that the places of those before stay what they are.
        foreach (var match in Pattern().Matches(string.Concat(texts.Select(text => text.Text))).Reverse())
            if (value(match.Groups["name"].Value) is { } replacement)
                Put(texts, match.Index, match.Index + match.Length, replacement);
    }

    static void Put(List<Text> texts, int start, int end, string replacement)
    {
        var at = 0;
        foreach (var text in texts)
        {
            var (from, to) = (Math.Clamp(start - at, 0, text.Text.Length), Math.Clamp(end - at, 0, text.Text.Length));
            var isFirst = start >= at && start < at + text.Text.Length;
            at += text.Text.Length;
            if (from == to)
                continue;
            text.Text = string.Concat(text.Text.AsSpan(0, from), isFirst ? replacement : "", text.Text.AsSpan(to));
            text.Space = SpaceProcessingModeValues.Preserve;
        }
    }

    /// <summary>Those of the paragraph itself: a text box within it has paragraphs of its own.</summary>
    static List<Text> Texts(Paragraph paragraph) =>
        [.. paragraph.Descendants<Text>().Where(text => text.Ancestors<Paragraph>().First() == paragraph)];

    [GeneratedRegex("\\{\\{\\s*(?<name>[^{}\\s]{1,20})\\s*\\}\\}")]
    private static partial Regex Pattern();
}
