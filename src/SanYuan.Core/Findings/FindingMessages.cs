using System.Text;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>Findings as a unit reads them: verbatim, so in as many messages as they need. Pure.</summary>
internal static class FindingMessages
{
    /// <summary>UTF-8 bytes of one message, below the platform's 2048.</summary>
    const int MaxBytes = 1950;

    /// <summary>UTF-16 units of a line that must be cut; at most three bytes each.</summary>
    const int MaxLine = 550;

    /// <param name="findings">Each with what it repeats, if it does; in order.</param>
    /// <param name="today">The county's.</param>
    public static IReadOnlyList<string> Write(IReadOnlyList<(FindingCase Finding, FindingCase? Root)> findings, DateOnly today, RosterSnapshot roster)
    {
        var lines = new List<string> { Head(findings) };
        foreach (var group in findings.GroupBy(one => (one.Finding.Unit, one.Finding.Appointee, one.Finding.FoundOn)))
        {
            lines.Add($"{FindingWords.Unit(group.Key.Unit, roster)}｜{FindingWords.Person(group.Key.Appointee, roster)} {group.Key.FoundOn:M月d日}");
            lines.AddRange(group.Select(one => Line(one.Finding, one.Root)));
        }
        lines.Add(Tail(findings, today));
        return Pack(lines.SelectMany(Cut));
    }

    static string Head(IReadOnlyList<(FindingCase Finding, FindingCase? Root)> findings)
    {
        var found = findings.Count(one => one.Finding.Kind == FindingKind.Finding);
        var counts = new[] { found > 0 ? $"问题{found}条" : "", findings.Count > found ? $"建议{findings.Count - found}条" : "" }.Where(part => part.Length > 0);
        return $"三员反馈{string.Join('、', counts)}（原话）：";
    }

    static string Line(FindingCase one, FindingCase? root) => root is null
        ? $"{FindingWords.Name(one)} {one.Text}"
        : $"{FindingWords.Name(root)}：这个问题又被发现（{(root.Status == FindingStatus.Reopened ? "重新整改" : "不另立一条")}）：{one.Text}";

    static string Tail(IReadOnlyList<(FindingCase Finding, FindingCase? Root)> findings, DateOnly today)
    {
        var owed = findings.Where(one => one.Finding.Kind == FindingKind.Finding).Select(one => one.Root ?? one.Finding).ToList();
        if (owed.Count == 0)
            return "收到请回「收到」。";
        var due = owed.Max(one => one.DueOn) is { } day ? $"请在{FindingWords.Due(day, today)}前整改。" : "";
        return $"{due}收到请回「收到」，改好了回「整改{owed[0].Number}：怎么改的」。";
    }

    static IEnumerable<string> Cut(string line)
    {
        while (line.Length > MaxLine)
        {
            var end = char.IsHighSurrogate(line[MaxLine - 1]) ? MaxLine - 1 : MaxLine;
            yield return line[..end];
            line = line[end..];
        }
        yield return line;
    }

    static List<string> Pack(IEnumerable<string> lines)
    {
        var parts = new List<string>();
        foreach (var line in lines)
            if (parts.Count > 0 && Encoding.UTF8.GetByteCount(parts[^1]) + 1 + Encoding.UTF8.GetByteCount(line) <= MaxBytes)
                parts[^1] += "\n" + line;
            else
                parts.Add(line);
        return parts;
    }
}
