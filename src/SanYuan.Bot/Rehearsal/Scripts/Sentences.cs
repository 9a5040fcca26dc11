using SanYuan.Bot.Rehearsal.Stage;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>How people put what happened: in several manners, with spoken days, short names and slips of the finger.</summary>
internal sealed class Sentences(Theatre theatre)
{
    /// <summary>Of a hundred sentences, those with a slip.</summary>
    const int Slips = 8;

    /// <summary>Nobody takes part in an inspection: one goes there.</summary>
    public const string Inspection = "督导检查";

    static readonly (string Right, string Slip)[] Typing =
    [
        ("主题党日", "主体党日"), ("主题党日", "主题党曰"), ("支委会", "支委汇"), ("党小组会", "党小祖会"), ("党课", "档课"),
        ("参加", "參加"), ("主题党日", "主題黨日"), ("名党员", "个党员"), ("督导检查", "督导捡查"), ("支部党员大会", "支部党员大汇"),
    ];

    public string Of(Happening what)
    {
        var dice = theatre.Dice;
        var (unit, day) = (dice.Pick([.. what.Unit.Aliases, what.Unit.Name]), Day(what));
        if (what.Theme is { } theme)
            what = what with { What = $"{what.What}（主题是{theme}）" };
        var sentence = what.What == Inspection ? $"{day}到{unit}{what.What}{Found(what, "，发现{0}", "，建议{0}")}" : dice.Between(1, 7) switch
        {
            1 => $"{day}参加{unit}{what.What}{People(what, "，{0}名党员参加")}{Found(what, "，发现{0}", "，建议{0}")}",
            2 => $"{day}在{unit}参加{what.What}{People(what, "，到会{0}人")}{Found(what, "，发现{0}", "，建议{0}")}。",
            3 => $"{day}到{unit}，{what.What}，{People(what, "{0}人到会。")}{Found(what, "存在{0}的问题。", "建议{0}。")}",
            4 => $"{unit}{day}开展{what.What}{People(what, "，参加{0}人")}{Found(what, "。发现{0}", "，建议{0}")}",
            5 => $"汇报：{day}去{unit}参加了{what.What}{People(what, "，来了{0}个党员")}{Found(what, "，发现问题：{0}", "；建议：{0}")}",
            6 => $"{day}参加{unit}的{what.What}{People(what, " {0}人")}{Found(what, " 发现{0}", " 建议{0}")}",
            _ => $"{what.Day:M月d日}{unit}{what.What}{People(what, "{0}人参加")}{Found(what, "，发现{0}", "，建议{0}")}",
        };
        return Slip(sentence);
    }

    /// <summary>The plainest way, for somebody who was not understood.</summary>
    public static string Plain(Happening what) =>
        $"{what.Day:M月d日}参加{what.Unit.Name}{what.What}{People(what, "，{0}人参加")}{Found(what, "，发现{0}", "，建议{0}")}";

    string Day(Happening what)
    {
        var (dice, ago) = (theatre.Dice, theatre.Today.DayNumber - what.Day.DayNumber);
        var part = what.Hour < 12 ? "上午" : "下午";
        return ago switch
        {
            0 => dice.Pick(["今天", $"今天{part}", $"今日{part}", part == "上午" ? "今早" : "今天下午"]),
            1 => dice.Pick(["昨天", $"昨天{part}", "昨日"]),
            2 when dice.Chance(70) => "前天",
            < 7 when what.Day.DayOfWeek < theatre.Today.DayOfWeek && what.Day.DayOfWeek != DayOfWeek.Sunday => $"这周{Weekday(what.Day)}",
            _ => dice.Pick([$"{what.Day:M月d日}", $"{what.Day:M月d号}", $"{what.Day:M.d}"]),
        };
    }

    static string Weekday(DateOnly day) => "日一二三四五六"[(int)day.DayOfWeek].ToString();

    static string People(Happening what, string form) => what.People == 0 ? "" : string.Format(form, what.People);

    static string Found(Happening what, string finding, string suggestion) =>
        (what.Finding is { } found ? string.Format(finding, found) : "") + (what.Suggestion is { } advised ? string.Format(suggestion, advised) : "");

    string Slip(string sentence)
    {
        if (!theatre.Dice.Chance(Slips))
            return sentence;
        var (right, slip) = theatre.Dice.Pick(Typing);
        return sentence.Replace(right, slip, StringComparison.Ordinal);
    }
}
