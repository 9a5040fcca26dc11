namespace SanYuan.Bot.Rehearsal;

/// <summary>A rehearsal as it is printed.</summary>
internal static class RehearsalPage
{
    static readonly string[] Mechanisms =
    [
        "服务本身", "选派对象和条件", "选派方式", "岗前培训和聘书", "一个主责", "日常督导", "重点督导", "定期督导", "定期反馈", "定期汇报", "强化保障", "强化考核", "成效", "经验",
    ];

    public static string Write(RehearsalSettings settings, RehearsalOutcome outcome)
    {
        var rows = Enumerable.Range(1, Mechanisms.Length - 1).Append(0).Select(mechanism => Row(mechanism, outcome));
        return $"{settings.Year}年预演（种子{settings.Seed}{(settings.Months < 12 ? $"，前{settings.Months}个月" : "")}）\n\n{string.Join('\n', rows)}\n\n{string.Join("\n\n", outcome.YearEnd)}\n\n{outcome.Fingerprint}";
    }

    static string Row(int mechanism, RehearsalOutcome outcome)
    {
        var counts = outcome.Counts.Where(count => count.Mechanism == mechanism).Select(count => $"{count.Name} {count.Value}");
        return $"{(mechanism == 0 ? "  " : $"{mechanism,2}")} {Mechanisms[mechanism]}：{string.Join("，", counts)}";
    }
}
