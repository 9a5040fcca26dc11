using SanYuan.Core.Primitives;
using SanYuan.Core.Questions;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Activities;

/// <summary>What is said about ledger entries.</summary>
internal static class ActivityWords
{
    /// <summary>As many entries of one message as are shown one by one.</summary>
    const int MostShown = 3;

    public const string NothingToWithdraw = "没有可以撤销的记录。回复「我的」看本月已记的内容。";
    public const string NoneThisMonth = "本月还没有记录。做了什么，直接用一句话告诉我就行。";

    public static string Name(ActivityType? type) => type is { } known ? ActivityNames.Of(known) : "活动";

    /// <summary>One line that says what an entry holds.</summary>
    /// <param name="counts">How many findings and suggestions it has, in words.</param>
    public static string Line(ActivityDraft entry, Unit unit, string counts = "")
    {
        var days = Days(entry.Date, entry.EndDate, entry.RecordedAt.Year);
        var time = entry.Time is { } at ? $" {at:HH:mm}" : "";
        var people = entry.Participants is { } count ? $" {count}人" : "";
        var remarks = counts.Length > 0 ? " " + counts : "";
        var meeting = entry.Meeting is { } invited ? $"（{invited}号会议）" : "";
        return $"{days}{time} {unit.Name} {Name(entry.Type)}{people}{remarks}{meeting}{(entry.IsLate ? "（补报）" : "")}";
    }

    /// <summary>The year is said when it is not the one of the report: 「12月31日」 told in January is last year's.</summary>
    public static string Days(DateOnly first, DateOnly? last, int toldIn)
    {
        var year = first.Year == toldIn ? "" : $"{first.Year}年";
        return last is { } end ? $"{year}{first:M月d日}至{end:M月d日}" : $"{year}{first:M月d日}";
    }

    /// <summary>One line for each entry; of many, the first ones and how many there are.</summary>
    public static string Shown(IReadOnlyList<string> lines) =>
        string.Join('\n', lines.Take(MostShown)) + (lines.Count > MostShown ? $"，等{lines.Count}条" : "");

    public static string Counts(int findings, int suggestions) => (findings, suggestions) switch
    {
        (0, 0) => "",
        (_, 0) => $"问题{findings}条",
        (0, _) => $"建议{suggestions}条",
        _ => $"问题{findings}条、建议{suggestions}条",
    };

    /// <summary>What was filled in without being said.</summary>
    static string Assumed(Telling telling, RosterSnapshot roster)
    {
        if (telling.Meeting is { } meeting)
            return $"（没说单位和日期，按{meeting}号会议记）\n";
        var (unit, date) = (telling.Statements.Any(said => said.Unit is null), telling.Statements.Any(said => said.Date is null));
        var whose = telling.Colleague is { } colleague ? roster.PersonById(colleague)!.Name : "您";
        return (unit, date) switch
        {
            (true, true) => $"（没说单位和日期，按{whose}的派驻单位、今天记）\n",
            (true, false) => $"（没说单位，按{whose}的派驻单位记）\n",
            (false, true) => "（没说日期，按今天记）\n",
            _ => "",
        };
    }

    /// <param name="counted">For which campaigns it counts, in a few characters; empty when for none.</param>
    public static string Recorded(Telling telling, IReadOnlyList<ActivityId> numbers, IReadOnlyList<string> lines, RosterSnapshot roster, string counted)
    {
        var whose = telling.Colleague is { } colleague ? $"（代{roster.PersonById(colleague)!.Name}报，已告知本人）" : "";
        return $"已记入台账 {string.Join(' ', numbers)}{whose}{counted}\n{Shown(lines)}\n{Assumed(telling, roster)}不对就直接说，例如「人数改成12」，或回复「撤销」。";
    }

    public static string Withdrawn(IEnumerable<ActivityId> numbers, IReadOnlyList<string> lines) =>
        $"已撤销 {string.Join(' ', numbers)}\n{Shown(lines)}\n原话仍保留，不再计入统计。";

    public static string NotYours(int number) => $"没有找到您的 #{number}，或它已经撤销。回复「我的」看本月已记的内容。";
}
