using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>The quarterly report meeting: the office confirms it, appointees look through their summaries, measures are decided and carried out.</summary>
internal sealed class Quarters(Theatre theatre) : IScript
{
    static readonly string[] Decided = ["建立整改台账", "补齐党员档案", "更换公开栏", "每月通报到会率", "结对共建一次", "清理流动党员名册"];

    readonly HashSet<Quarter> _decided = [];

    public void Hear(Person reader, Letter letter)
    {
        var (dice, text) = (theatre.Dice, letter.Text);
        if (text.Contains("汇报会：建议", StringComparison.Ordinal) && reader == theatre.Office(0))
            theatre.Soon(180, DecideAsync);
        else if (text.Contains("没问题回「汇报没问题」", StringComparison.Ordinal) && dice.Chance(75))
            theatre.After(dice.Between(1, 3), token => theatre.SayAsync(reader, dice.Chance(80) ? "汇报没问题" : $"汇报改为：本季度到支部{dice.Between(3, 12)}次，问题都交给支部改了，下季度盯住组织生活。", token));
        else if (text.StartsWith("提醒", StringComparison.Ordinal))
            foreach (var number in Replies.Measures(text).Where(_ => dice.Chance(60)))
                theatre.After(dice.Between(1, 4), token => theatre.SayAsync(reader, $"措施{number}完成", token));
    }

    async Task DecideAsync(CancellationToken cancellationToken)
    {
        var office = theatre.Office(0);
        if (!_decided.Add(Quarter.Of(theatre.Today)))
            return;
        if (theatre.Dice.Chance(50))
            await theatre.SayAsync(office, "地点改到三楼会议室", cancellationToken);
        var reply = await theatre.SayAsync(office, "确认", cancellationToken);
        if (Replies.Meeting(reply) is { } number && Replies.MeetingDay(reply, theatre.Today) is { } day)
            theatre.During(day, 17, 18, token => ListAsync(number, token));
        var last = Quarter.Of(theatre.Today).Last;
        theatre.During(theatre.Calendar.IsWorkingDay(last) ? last : theatre.Calendar.PreviousWorkingDay(last), 16, 18, MeasuresAsync);
    }

    async Task ListAsync(long number, CancellationToken cancellationToken)
    {
        await theatre.SayAsync(theatre.Office(1), $"{number}号会议全部到会", cancellationToken);
        foreach (var absent in theatre.Dice.Some(theatre.Acting(Roles.Appointee), 4))
            await theatre.SayAsync(theatre.Office(1), $"{number}号会议{absent.Name}没来", cancellationToken);
    }

    async Task MeasuresAsync(CancellationToken cancellationToken)
    {
        var owners = theatre.Dice.Some(theatre.Acting(Roles.Appointee), 4);
        var due = theatre.Today.AddDays(40);
        var lines = owners.Zip(theatre.Dice.Some(Decided, owners.Count), (owner, what) => $"{what}，责任人{owner.Name}，{due:M月d日}前");
        await theatre.SayAsync(theatre.Office(0), $"措施：{string.Join('\n', lines)}", cancellationToken);
        theatre.After(20, token => theatre.SayAsync(theatre.Office(1), "措施", token));
    }
}
