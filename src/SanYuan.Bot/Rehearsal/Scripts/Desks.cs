using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>Those who read: the office opens figures, looks at signals and asks for missing reports, leaders and selecting units look in; a few decisions of the year.</summary>
internal sealed class Desks(Theatre theatre, Diary diary) : IScript
{
    static readonly (int Month, int Day, string Words)[] Decisions =
    [
        (1, 8, "增加职责：特派员 谈心谈话 每季度2次"), (1, 9, "职责"), (3, 4, "职责1 宽限2天"), (9, 5, "要求附照片：核对阵地建设情况"), (11, 7, "不再要求照片"),
    ];

    static readonly string[] Asked = ["汇总", "汇总 上月", "未报告", "排名", "覆盖", "预警", "职责情况", "共性问题", "督导计划", "服务情况", "保障"];

    public void Plan(DateOnly day)
    {
        if (!theatre.Calendar.IsWorkingDay(day))
            return;
        foreach (var (_, _, words) in Decisions.Where(one => day == theatre.Calendar.NextWorkingDay(new DateOnly(day.Year, one.Month, one.Day).AddDays(-1))))
            theatre.During(day, 9, 11, token => theatre.SayAsync(theatre.Office(0), words, token));
        if (day.Day >= 22 && theatre.Calendar.PreviousWorkingDay(day).Day < 22)
            theatre.During(day, 15, 17, ChaseAsync);
        if (theatre.Dice.Chance(40))
            theatre.During(day, 9, 17, token => theatre.SayAsync(theatre.Office(theatre.Dice.Between(0, 2)), theatre.Dice.Pick(Asked), token));
        if (day.DayOfWeek == DayOfWeek.Tuesday)
            theatre.During(day, 9, 11, SignalsAsync);
        if (day.Day <= 3)
            Settle(day);
        Talk(day);
    }

    public void Hear(Person reader, Letter letter)
    {
        if (reader.Identities == Roles.None)
            return;
        if (letter.Text.Contains("简报", StringComparison.Ordinal) && theatre.Dice.Chance(25))
            theatre.Soon(120, token => theatre.SayAsync(reader, $"明细 {theatre.Dice.Between(1, 3)}", token));
        var waiting = Replies.ToVerify(letter.Text);
        if (reader.Identities.HasFlag(Roles.Office) && waiting.Count > 0 && theatre.Dice.Chance(50))
            theatre.After(2, token => VerifyAsync(reader, waiting[0], token));
    }

    async Task VerifyAsync(Person office, long number, CancellationToken cancellationToken)
    {
        if (diary.Judged.Add(number))
            await theatre.SayAsync(office, $"核实{number}", cancellationToken);
    }

    async Task ChaseAsync(CancellationToken cancellationToken)
    {
        await theatre.SayAsync(theatre.Office(1), "催报", cancellationToken);
        await theatre.SayAsync(theatre.Office(1), "确认催报", cancellationToken);
    }

    async Task SignalsAsync(CancellationToken cancellationToken)
    {
        var office = theatre.Office(2);
        foreach (var number in Replies.Signals(await theatre.SayAsync(office, "异常提示", cancellationToken)))
        {
            if (theatre.Dice.Chance(30))
                await theatre.SayAsync(office, $"异常提示{number}", cancellationToken);
            if (theatre.Dice.Chance(70))
                await theatre.SayAsync(office, $"异常{number} 无问题 两次都是例行工作", cancellationToken);
        }
    }

    /// <summary>Some choose the hour of their reminders.</summary>
    void Settle(DateOnly day)
    {
        foreach (var person in theatre.Acting(Roles.Appointee).Where(_ => theatre.Dice.Chance(3)))
            theatre.During(day, 10, 12, token => theatre.SayAsync(person, $"提醒时间 {theatre.Dice.Pick(["8", "10", "14", "15"])}点", token));
    }

    /// <summary>What people say besides: questions about themselves, thanks, and what the service does not know.</summary>
    void Talk(DateOnly day)
    {
        for (var count = theatre.Dice.Between(0, 4); count > 0; count--)
        {
            var person = theatre.Dice.Pick(theatre.Acting(Roles.Appointee | Roles.Liaison | Roles.SelectingUnit | Roles.Leader));
            var words = theatre.Dice.Pick(["我的", "待办", "我的职责", "帮助", "为什么", "谢谢", "好的", "成效", "汇总", "我的聘任", "提醒设置", "重点工作", "问题", "今天天气不错"]);
            theatre.During(day, 8, 20, token => theatre.SayAsync(person, words, token));
        }
    }
}
