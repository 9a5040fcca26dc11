using SanYuan.Bot.Rehearsal.Stage;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>The office opens two campaigns a year, looks how they go, and extends or ends one.</summary>
internal sealed class Campaigns(Theatre theatre) : IScript
{
    static readonly (int FirstMonth, int LastMonth, string Name, string[] Themes)[] All =
    [
        (1, 4, "书记党建项目", ["党建项目推进", "项目攻坚"]),
        (6, 11, "主题教育", ["主题教育", "不忘初心"]),
    ];

    public void Plan(DateOnly day)
    {
        foreach (var (first, last, name, themes) in All)
        {
            var opened = theatre.Calendar.NextWorkingDay(new DateOnly(day.Year, first, 1).AddDays(3));
            if (day == opened)
                Say(day, $"开展重点工作：{name}，{day:M月d日}至{new DateOnly(day.Year, last, 1).AddMonths(1).AddDays(-1):M月d日}，关键词 {string.Join('、', themes)}");
            if (day == theatre.Calendar.NextWorkingDay(new DateOnly(day.Year, first, 1).AddDays(50)))
                Say(day, "重点工作");
            if (name == All[^1].Name && day == theatre.Calendar.NextWorkingDay(new DateOnly(day.Year, last, 20)))
                Say(day, "重点工作2 延期到12月20日");
        }
    }

    /// <summary>What an entry of that day may be about; null while no campaign runs.</summary>
    public static string? ThemeOn(DateOnly day)
    {
        foreach (var (first, last, _, themes) in All)
            if (day.Month >= first && day.Month <= last)
                return themes[day.Day % themes.Length];
        return null;
    }

    void Say(DateOnly day, string words) => theatre.During(day, 10, 11, token => theatre.SayAsync(theatre.Office(0), words, token));
}
