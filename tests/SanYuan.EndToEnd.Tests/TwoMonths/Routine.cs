using SanYuan.Core.WorkingDays;

namespace SanYuan.EndToEnd.Tests.TwoMonths;

/// <summary>What people report day by day, by turns.</summary>
internal static class Routine
{
    static readonly Dictionary<string, string> Home = new()
    {
        [Cast.Wang] = "县疾控中心", [Cast.Li] = "县疾控中心", [Cast.Zhao] = "县教体局", [Cast.Chen] = "县财政局", [Cast.Zhou] = "康禾药业", [Cast.Sun] = "县教体局", [Cast.Zheng] = "县财政局",
    };

    static readonly string[] Said =
    [
        "今天参加{0}支委会，{1}人",
        "上午到{0}参加党小组会，{1}名党员，学习主题教育文件",
        "今天到{0}找支部书记谈心谈话，{1}人",
        "今天上午{0}开展志愿服务，{1}人参加",
    ];

    public static IEnumerable<Line> Of(IReadOnlyList<DateOnly> days)
    {
        for (var number = 0; number < days.Count; number++)
        {
            var who = Cast.Appointees[number % Cast.Appointees.Count];
            // Whoever has left reports nothing more, and whoever is away is away.
            if ((who == Cast.Zhao && days[number] > new DateOnly(2019, 10, 30)) || (who == Cast.Zheng && days[number] is { Month: 10, Day: >= 21 and <= 25 }))
                continue;
            var text = string.Format(null, Said[number % Said.Length], Home[who], 6 + (number % 20));
            yield return new Line($"{days[number]:MM-dd} 15:13", who, text, "已记入台账");
        }
    }

    public static IReadOnlyList<DateOnly> WorkingDays(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(WorkingDayCalendar.Official.IsWorkingDay)];
}
