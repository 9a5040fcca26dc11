using System.Globalization;
using System.Text.RegularExpressions;

namespace SanYuan.Core.QuarterlyReports;

internal enum MeasureVerb
{
    /// <summary>「措施：…」.</summary>
    Enter,

    /// <summary>「措施」, or one of them: 「措施3」.</summary>
    Show,

    /// <summary>「措施3完成」.</summary>
    Close,

    /// <summary>「措施3改到1月20日」.</summary>
    Move,

    /// <summary>「措施3取消」.</summary>
    Drop,
}

/// <summary>A message that begins with 措施 and is meant for the measures.</summary>
/// <param name="Number">Of the measure; null when none is told.</param>
/// <param name="Rest">The measures told, or the new last day; empty otherwise.</param>
internal sealed partial record MeasureCommand(MeasureVerb Verb, int? Number, string Rest)
{
    const string Word = "措施";

    /// <returns>Null when the message means something else.</returns>
    public static MeasureCommand? Of(string message)
    {
        var text = message.Trim(' ', '\n', '\r', '「', '」');
        if (!text.StartsWith(Word, StringComparison.Ordinal))
            return null;
        if (List().IsMatch(text))
            return new MeasureCommand(MeasureVerb.Show, null, "");
        if (One().Match(text) is { Success: true } one)
            return new MeasureCommand(VerbOf(one), int.Parse(one.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), one.Groups["day"].Value);
        return Entry().Match(text) is { Success: true } entry ? new MeasureCommand(MeasureVerb.Enter, null, entry.Groups["body"].Value) : null;
    }

    static MeasureVerb VerbOf(Match match) =>
        match.Groups["close"].Success ? MeasureVerb.Close : match.Groups["drop"].Success ? MeasureVerb.Drop : match.Groups["day"].Success ? MeasureVerb.Move : MeasureVerb.Show;

    [GeneratedRegex("^措施(清单|台账|有哪些)?[？?。！!]*$")]
    private static partial Regex List();

    [GeneratedRegex("^措施\\s*第?(?<number>[0-9]{1,8})\\s*[号条]?\\s*[：:，,]?\\s*((?<close>(已经?|都)?(完成|落实|办结|办完|做完|销号)(到位)?了?)|(?<drop>取消|作废|撤销|不要)了?|(改到|延到|延至|延期到|推迟到|改为|改成)(?<day>.{1,30}))?[。！!]*$")]
    private static partial Regex One();

    [GeneratedRegex("^措施\\s*[0-9一二三四五六七八九十]{0,3}\\s*(如下)?\\s*([：:]|[\\r\\n]+)\\s*(?<body>.*)$", RegexOptions.Singleline)]
    private static partial Regex Entry();
}
