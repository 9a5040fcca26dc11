namespace SanYuan.Core.QuarterlyReports;

/// <summary>What the office wants otherwise, in its own words.</summary>
/// <param name="When">「12月25日上午九点」; empty when only the place is told.</param>
/// <param name="Place">Verbatim; null when not told.</param>
internal sealed record ProposalChange(string When, string? Place)
{
    static readonly string[] Moves = ["改到", "改成", "改为", "时间改到", "时间改成", "日期改到"];
    static readonly string[] Places = ["地点改到", "地点改在", "地点改成", "地点改为", "地点是"];

    /// <returns>Null when the words do not begin like a change.</returns>
    public static ProposalChange? Of(string words)
    {
        if (Rest(words, Places) is { } place)
            return place.Length == 0 ? null : new ProposalChange("", place);
        if (Rest(words, Moves) is not { } rest)
            return null;
        // 改到12月25日上午九点在三楼会议室.
        var at = rest.IndexOf('在', StringComparison.Ordinal);
        return at > 0 && at < rest.Length - 1 ? new ProposalChange(rest[..at].TrimEnd('，', ',', ' '), rest[(at + 1)..]) : new ProposalChange(rest, null);
    }

    static string? Rest(string words, string[] starts)
    {
        var start = Array.Find(starts, one => words.StartsWith(one, StringComparison.Ordinal));
        return start is null ? null : words[start.Length..].Trim(' ', '：', ':');
    }
}
