using System.Text;

namespace SanYuan.Core.Digests;

/// <summary>Digests as text: their figures numbered on, in parts a chat message holds.</summary>
internal static class DigestText
{
    /// <summary>UTF-8 bytes of a message, with room for the number of the part.</summary>
    const int MaxBytes = 2000;

    /// <summary>The lines of several digests that are read in one go, and the figures by their numbers.</summary>
    /// <param name="isMarkdown">Whether titles stand out; an answer at once is plain text.</param>
    public static (IReadOnlyList<string> Lines, IReadOnlyList<FigureRead> Figures) Write(IReadOnlyList<Digest> digests, bool isMarkdown)
    {
        var (lines, figures) = (new List<string>(), new List<FigureRead>());
        foreach (var digest in digests)
        {
            if (lines.Count > 0)
                lines.Add("");
            lines.Add(isMarkdown ? $"**{digest.Title}**" : digest.Title);
            foreach (var line in digest.Lines)
            {
                if (line.Opens)
                    figures.Add(new FigureRead(digest.Period.Key, digest.Scope, line.Figure!.Value, line.Value));
                lines.Add(line.Opens ? $"{figures.Count}. {line.Text}" : line.Text);
            }
        }
        if (figures.Count > 0)
            lines.Add(DigestWords.HowToOpen(1));
        return (lines, figures);
    }

    /// <summary>Messages of whole lines, numbered 「（1/2）」 where there are several.</summary>
    public static IReadOnlyList<string> Split(IReadOnlyList<string> lines)
    {
        var parts = new List<StringBuilder>();
        var bytes = MaxBytes;
        foreach (var line in lines)
        {
            var length = Encoding.UTF8.GetByteCount(line) + 1;
            if (bytes + length > MaxBytes)
                parts.Add(new StringBuilder(line));
            else
                parts[^1].Append('\n').Append(line);
            bytes = bytes + length > MaxBytes ? length : bytes + length;
        }
        // The gap between two digests is none where a part begins or ends.
        var texts = parts.Select(part => part.ToString().Trim('\n')).ToList();
        return [.. texts.Select((text, at) => texts.Count == 1 ? text : $"（{at + 1}/{texts.Count}）{text}")];
    }
}
