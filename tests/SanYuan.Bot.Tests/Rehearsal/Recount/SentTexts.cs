using System.Text.RegularExpressions;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>The digests that were sent, as they lie in the outbox: one text a person and round, its parts put together.</summary>
internal static partial class SentTexts
{
    public static Dictionary<(DateTime At, long Person), IReadOnlyList<string>> Of(RawTables raw) =>
        raw["outbox"].Where(row => row.Text("kind") == "digest" && row.Text("unique_key").StartsWith("digest:", StringComparison.Ordinal))
            .GroupBy(row => (row.Moment("created_at"), row.Number("receiver_id")))
            .ToDictionary(message => message.Key, message => Comparable(message.SelectMany(row => Part().Replace(row.Text("text"), "").Split('\n'))));

    /// <summary>Without gaps, and without what of the service's own reminders can no longer be counted as of then: what had become of what was asked for.</summary>
    public static IReadOnlyList<string> Comparable(IEnumerable<string> lines) =>
    [
        .. lines.SelectMany(line => line.Split('\n')).Where(line => line.Length > 0 && !Settled().IsMatch(line)).Select(line => Useful().Replace(line, "")),
    ];

    [GeneratedRegex("^（[0-9]+/[0-9]+）")]
    private static partial Regex Part();

    [GeneratedRegex("^(?:说办了、台账还没有的|请求缓一缓的)[0-9]+件")]
    private static partial Regex Settled();

    [GeneratedRegex("(?<=^本服务提醒.*共问[0-9]+件事)，其中[0-9]+件五个工作日内办了（[0-9]+%）")]
    private static partial Regex Useful();
}
