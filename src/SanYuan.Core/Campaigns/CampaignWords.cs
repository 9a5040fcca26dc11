using SanYuan.Core.Activities;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Campaigns;

/// <summary>What is said about campaigns.</summary>
internal static class CampaignWords
{
    const string Example = "「开展重点工作：主题教育，9月1日至11月30日，关键词 主题教育、不忘初心」";
    const int MostShown = 6;
    const int MostUnits = 15;

    public const string NoneRunning = "目前没有进行中的重点工作。";
    public const string NoBranch = "没有您能看的单位。有事请联系县委党建办。";

    public static string Refused(CampaignFault fault) => fault switch
    {
        CampaignFault.NoName => $"没看到重点工作的名称，或名称太长，没有记。请写成{Example}。",
        CampaignFault.NoDays => $"没看懂起止日期，没有记。请写成{Example}。",
        CampaignFault.Backwards => "结束日期早于开始日期，没有记。请核对后再发。",
        CampaignFault.UnknownType => "「类型」里有台账没有的活动类型，没有记。请用台账里的名称，例如主题党日、党课、主题教育。",
        _ => $"没有关键词也没有类型，没法认出哪些活动算，没有记。请写成{Example}。",
    };

    public static string Duplicate(Campaign other) => $"已有同名的重点工作 {other.Number}（到{other.Content.Last:M月d日}），没有记。要接着做，回「重点工作{other.Number} 延期到12月31日」。";

    public static string Opened(Campaign campaign, int counted) =>
        $"已开展重点工作 {campaign.Number}：{campaign.Content.Name}（{Days(campaign)}）\n{Marks(campaign.Content)}\n期内已有{counted}条活动计入；看进展回「重点工作{campaign.Number}」。";

    public static string Unknown(int number) => $"没有重点工作 {number}，没有改动。回「重点工作」看进行中的。";

    public static string Over(Campaign campaign) => $"重点工作 {campaign.Number} 已结束（{campaign.Content.Last:M月d日}），没有改动。";

    public static string NotLater(Campaign campaign) => $"日期不对，没有改动：要在{campaign.Content.First:M月d日}和今天之后。提前结束回「重点工作{campaign.Number} 结束」。";

    public static string Ended(Campaign campaign) => $"重点工作 {campaign.Number}（{campaign.Content.Name}）已结束，之后的活动不再计入。";

    public static string Extended(Campaign campaign, DateOnly last) => $"重点工作 {campaign.Number}（{campaign.Content.Name}）已延期：{campaign.Content.Last:M月d日} → {last:M月d日}。";

    public static string List(IReadOnlyList<(Campaign Campaign, int With, int All)> campaigns)
    {
        var lines = campaigns.Take(MostShown).Select(one => $"{one.Campaign.Number} {one.Campaign.Content.Name}（{Days(one.Campaign)}）：已开展{one.With}/{one.All}个单位");
        return $"进行中的重点工作{campaigns.Count}项\n{string.Join('\n', lines)}{(campaigns.Count > MostShown ? $"\n等{campaigns.Count}项" : "")}";
    }

    public static string One(Campaign campaign, IReadOnlyList<(Unit Unit, int Count)> units)
    {
        var (some, none) = (units.Where(one => one.Count > 0).ToList(), units.Where(one => one.Count == 0).ToList());
        var held = some.Count == 0 ? "" : $"\n已开展：{Names([.. some.Select(one => $"{one.Unit.Name}{one.Count}")])}";
        var missing = none.Count == 0 ? "\n都开展了。" : $"\n还没有：{Names([.. none.Select(one => one.Unit.Name)])}";
        return $"重点工作 {campaign.Number} {campaign.Content.Name}（{Days(campaign)}）{some.Count}/{units.Count}{held}{missing}";
    }

    /// <summary>Behind the number of a new entry; empty when it counts for none.</summary>
    public static string Counted(IReadOnlyList<string> names) => names.Count == 0 ? "" : $"（计入「{Shortened.To(names[0], 12)}」{(names.Count > 1 ? $"等{names.Count}项" : "")}）";

    static string Days(Campaign campaign) => $"{campaign.Content.First:M月d日}至{campaign.Content.Last:M月d日}";

    static string Marks(CampaignDraft draft) => string.Join("；", new[]
    {
        draft.Keywords.Count == 0 ? null : $"关键词：{string.Join('、', draft.Keywords)}",
        draft.Types.Count == 0 ? null : $"类型：{string.Join('、', draft.Types.Select(ActivityNames.Of))}",
    }.OfType<string>());

    static string Names(IReadOnlyList<string> names) => names.Count <= MostUnits ? string.Join('、', names) : $"{string.Join('、', names.Take(MostUnits))}等{names.Count}个";
}
