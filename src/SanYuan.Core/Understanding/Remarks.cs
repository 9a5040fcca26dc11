using SanYuan.Core.Understanding.Reading;

namespace SanYuan.Core.Understanding;

/// <summary>What is found or advised in a message that answers a question about a meeting, and so tells neither unit nor day itself.</summary>
public static class Remarks
{
    /// <summary>The message as a report; null when it finds and advises nothing, or tells of several things.</summary>
    /// <param name="now">When it was written, with the county's offset.</param>
    public static Statement? Read(string text, NameDirectory names, DateTimeOffset now) =>
        StatementReader.Read(Material.Of(text, names.Index, now), Intent.Report) is [var only] && only.Findings.Count + only.Suggestions.Count > 0 ? only : null;
}
