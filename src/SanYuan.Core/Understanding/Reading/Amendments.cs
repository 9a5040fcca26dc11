using System.Text.RegularExpressions;
using SanYuan.Core.Findings;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>
/// Reads what a correction does to findings and suggestions. Each shape covers the message whole, so that a report that merely
/// contains such words is never taken for one.
/// </summary>
internal static partial class Amendments
{
    private const string Before = "^ *(?:(?:#[0-9]{1,7}|上一?条|刚才(?:那条)?|那条|这条|记录)(?:的|里的?|中的?)?[ ,:]*)?(?:把|将)?(?:发现的|提的)?";
    private const string After = "[了吧。!, ]*$";
    private const string Number = "第?(?<n>[0-9一二三四五六七八九十]{1,3})[条个项点](?:的)?";
    private const string Kind = "(?<of>问题|建议)";

    /// <summary>Longer than any of these shapes with its words.</summary>
    private const int Longest = 400;

    public static IReadOnlyList<Amendment> Read(FoldedText text)
    {
        if (text.Length > Longest || !(text.Value.Contains("问题", StringComparison.Ordinal) || text.Value.Contains("建议", StringComparison.Ordinal)))
            return text.Length <= 24 && RemovedByPlace().Match(text.Value) is { Success: true } bare ? [Of(AmendmentKind.Remove, bare, text)] : [];
        foreach (var (kind, shape) in Shapes())
        {
            if (shape.Match(text.Value) is { Success: true } match && !IsSame(match)) return [Of(kind, match, text)];
        }

        return [];
    }

    private static IEnumerable<(AmendmentKind Kind, Regex Shape)> Shapes() =>
    [
        (AmendmentKind.Recast, RecastByDenial()), (AmendmentKind.Recast, RecastByChange()), (AmendmentKind.Remove, Removed()),
        (AmendmentKind.Remove, RemovedAfter()), (AmendmentKind.Add, Added()), (AmendmentKind.Reword, Reworded()),
    ];

    /// <summary>问题不是问题: nothing is recast.</summary>
    private static bool IsSame(Match match) =>
        match.Groups["of"] is { Success: true } of && match.Groups["to"] is { Success: true } to && of.Value == to.Value;

    private static Amendment Of(AmendmentKind kind, Match match, FoldedText text)
    {
        var (number, words) = (match.Groups["n"], match.Groups["t"]);
        int? ordinal = number.Success && Numeral.TryRead(text, number.Index, out var value, out _) ? value : null;
        return new Amendment(kind, KindOf(match), ordinal)
        {
            Text = words.Success ? text.Verbatim(words.Index, words.Index + words.Length) : null,
        };
    }

    private static FindingKind? KindOf(Match match)
    {
        if (match.Groups["of"] is { Success: true } of) return of.ValueSpan is "问题" ? FindingKind.Finding : FindingKind.Suggestion;
        // 第二条改成建议: it was the other kind.
        if (match.Groups["to"] is { Success: true } to) return to.ValueSpan is "问题" ? FindingKind.Suggestion : FindingKind.Finding;
        return null;
    }

    [GeneratedRegex(Before + "(?:" + Number + "(?:问题|建议)?|(?:问题|建议)" + Number + ")?(?:不是|不算|不该算)(?:个)?" + Kind + "[, ]*(?:而?是|应该?是|算|应该算)(?:个)?(?<to>问题|建议)" + After)]
    private static partial Regex RecastByDenial();

    [GeneratedRegex(Before + "(?:" + Number + "(?:" + Kind + ")?|" + Kind + "(?:" + Number + ")?)(?:应该)?(?:改成|改为|改作|算作?|应是|是)(?<to>问题|建议)" + After)]
    private static partial Regex RecastByChange();

    [GeneratedRegex(Before + "(?:" + Kind + "(?:里的?|中的?|的)?)?(?:再)?(?:去掉|删掉|删除|去除|删去|删了|不要)(?:" + Number + ")?(?:" + Kind + ")?" + After)]
    private static partial Regex Removed();

    [GeneratedRegex(Before + "(?:" + Number + Kind + "|" + Kind + "(?:的)?" + Number + ")(?:去掉|删掉|删除|去除|删去|删了|删|不要)" + After)]
    private static partial Regex RemovedAfter();

    [GeneratedRegex("^ *(?:把|将)?(?:去掉|删掉|删除|删去)" + "第(?<n>[0-9一二三四五六七八九十]{1,3})[条个项点]" + After)]
    private static partial Regex RemovedByPlace();

    [GeneratedRegex(Before + "(?:再)?(?:还有|另外|加上?|补充|增加|补上?|添上?|漏了|少了|漏写了?|少写了?)(?:一|1)?(?:条|个)?" + Kind + ":(?<t>[^ ].*)$", RegexOptions.Singleline)]
    private static partial Regex Added();

    [GeneratedRegex(Before + "(?:" + Number + Kind + "|" + Kind + "(?:" + Number + ")?)(?:应该)?(?:改成|改为|是|应是):(?<t>[^ ].*)$", RegexOptions.Singleline)]
    private static partial Regex Reworded();
}
