using System.Text.RegularExpressions;
using SanYuan.Core.Activities;
using SanYuan.Core.Duties;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Campaigns;

/// <summary>What stands in the way of a campaign.</summary>
internal enum CampaignFault
{
    NoName,
    NoDays,
    Backwards,
    NothingToFind,
    UnknownType,
}

/// <summary>Reads 「主题教育，9月1日至11月30日，关键词 主题教育、不忘初心，类型 党课，范围 县直单位」. Pure.</summary>
internal static partial class CampaignReader
{
    /// <summary>UTF-16 units.</summary>
    const int LongestName = 30;
    const int MostWords = 10;

    public static (CampaignDraft? Draft, CampaignFault Fault) Read(string told, DateTimeOffset now)
    {
        var parts = Parts().Split(told).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        var days = parts.Select(part => Days().Match(FoldedText.Of(part).Value)).FirstOrDefault(match => match.Success);
        var name = parts.FirstOrDefault(part => !IsDays(part) && Labelled().Match(part) is { Success: false })?.Trim('「', '」', '“', '”', '"') ?? "";
        if (name.Length is 0 or > LongestName)
            return (null, CampaignFault.NoName);
        if (days is null || SpokenDays.Read(days.Groups["days"].Value, now, nearest: false) is not { First: { } first, Last: { } last })
            return (null, CampaignFault.NoDays);
        if (last < first)
            return (null, CampaignFault.Backwards);
        var types = Values(parts, "类型").Select(ActivityNames.Find).ToList();
        if (types.Contains(null))
            return (null, CampaignFault.UnknownType);
        var keywords = Values(parts, "关键词").Take(MostWords).ToList();
        return keywords.Count + types.Count == 0
            ? (null, CampaignFault.NothingToFind)
            : (new CampaignDraft(name, first, last) { Keywords = keywords, Types = [.. types.OfType<ActivityType>().Distinct()], Kinds = Kinds(parts) }, default);
    }

    static bool IsDays(string part) => Days().IsMatch(FoldedText.Of(part).Value);

    static List<string> Values(IEnumerable<string> parts, string label) =>
    [
        .. parts.Select(part => Labelled().Match(part)).Where(match => match.Success && match.Groups["label"].Value == label)
            .SelectMany(match => match.Groups["values"].Value.Split(['、', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(),
    ];

    static UnitKind[] Kinds(IReadOnlyCollection<string> parts)
    {
        var told = string.Concat(Values(parts, "范围"));
        var (organs, twoNew) = (told.Contains("县直", StringComparison.Ordinal), told.Contains("两新", StringComparison.Ordinal));
        return organs == twoNew ? [UnitKind.Organ, UnitKind.TwoNew] : organs ? [UnitKind.Organ] : [UnitKind.TwoNew];
    }

    [GeneratedRegex("[，,；;。\\n]")]
    private static partial Regex Parts();

    [GeneratedRegex("^(?:时间[: ]?|从|自)?(?<days>" + SpokenDays.Range + ")(?:止|结束)?$")]
    private static partial Regex Days();

    [GeneratedRegex("^(?<label>关键词|类型|范围)[:： ]*(?<values>.*)$")]
    private static partial Regex Labelled();
}
