using SanYuan.Core.Roster;

namespace SanYuan.Core.Activities;

/// <summary>What is said about ledger entries.</summary>
internal static class ActivityWords
{
    public const string FutureDate = "这个日期还没到，没有记入台账。活动开展后再报，或把日期改对重发一次。";
    public const string LongAgo = "这个日期按去年算是半年多以前了，没有记入台账。如果还没到，请活动开展后再报；如果确实是那时的，请把年份写上重发，例如：2018年10月30日。";
    public const string ReversedDates = "结束日期早于开始日期，没有记入台账。请把日期改对重发一次。";
    public const string NothingToWithdraw = "没有可以撤销的记录。回复「我的」看本月已记的内容。";
    public const string NoneThisMonth = "本月还没有记录。做了什么，直接用一句话告诉我就行。";

    public static string Name(ActivityType? type) => type is { } known ? ActivityNames.Of(known) : "活动";

    public static string NoUnit(IEnumerable<string> examples) => $"没看出是哪个单位，没有记入台账。请加上单位名称重发一次，例如：今天在{examples.FirstOrDefault() ?? "县疾控中心"}参加主题党日。";

    /// <summary>One line that says what an entry holds.</summary>
    public static string Line(ActivityDraft entry, Unit unit)
    {
        // The year is said when it is not the one of the report: 「12月31日」 told in January is last year's.
        var year = entry.Date.Year == entry.RecordedAt.Year ? "" : $"{entry.Date.Year}年";
        var days = entry.EndDate is { } end ? $"{year}{entry.Date:M月d日}至{end:M月d日}" : $"{year}{entry.Date:M月d日}";
        var time = entry.Time is { } at ? $" {at:HH:mm}" : "";
        var people = entry.Participants is { } count ? $" {count}人" : "";
        return $"{days}{time} {unit.Name} {Name(entry.Type)}{people}";
    }

    public static string Counts(int findings, int suggestions) => (findings, suggestions) switch
    {
        (0, 0) => "",
        (_, 0) => $"问题{findings}条",
        (0, _) => $"建议{suggestions}条",
        _ => $"问题{findings}条、建议{suggestions}条",
    };

    /// <summary>What was filled in without being said.</summary>
    public static string Assumed(bool unit, bool date) => (unit, date) switch
    {
        (true, true) => "（没说单位和日期，按您的派驻单位、今天记）",
        (true, false) => "（没说单位，按您的派驻单位记）",
        (false, true) => "（没说日期，按今天记）",
        _ => "",
    };

    public static string Recorded(IEnumerable<string> numbers, IEnumerable<string> lines, string assumed) =>
        $"已记入台账 {string.Join(' ', numbers)}\n{string.Join('\n', lines)}\n{(assumed.Length > 0 ? assumed + "\n" : "")}不对请回复「撤销」再重发。";

    public static string Withdrawn(IEnumerable<string> numbers, IEnumerable<string> lines) =>
        $"已撤销 {string.Join(' ', numbers)}\n{string.Join('\n', lines)}\n原话仍保留，不再计入统计。";

    public static string NotYours(int number) => $"没有找到您的 #{number}，或它已经撤销。回复「我的」看本月已记的内容。";
}
