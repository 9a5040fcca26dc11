using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>Liaisons answer what their unit is told: they acknowledge, put right, ask for time or forget until they are reminded; early in the year they tell what they provide.</summary>
internal sealed class Units(Theatre theatre, Diary diary) : IScript
{
    readonly HashSet<long> _asked = [];
    readonly HashSet<UnitId> _provided = [];

    public void Plan(DateOnly day)
    {
        if (!theatre.Calendar.IsWorkingDay(day))
            return;
        foreach (var branch in theatre.Branches)
            if (!_provided.Contains(branch.Id) && theatre.Dice.Chance(2))
                Provide(branch, day);
    }

    public void Hear(Person reader, Letter letter)
    {
        if (!reader.Identities.HasFlag(Roles.Liaison))
            return;
        var findings = Replies.Findings(letter.Text);
        if (findings.Count == 0)
            return;
        if (letter.Text.StartsWith("三员反馈", StringComparison.Ordinal))
            Received(reader, findings);
        else if (letter.Text.Contains("到期", StringComparison.Ordinal) || letter.Text.Contains("前要整改", StringComparison.Ordinal) || letter.Text.Contains("核实没通过", StringComparison.Ordinal))
            foreach (var number in findings.Where(_ => theatre.Dice.Chance(55)))
                theatre.After(theatre.Dice.Between(1, 3), token => PutRightAsync(reader, number, token));
    }

    void Received(Person liaison, IReadOnlyList<long> findings)
    {
        var dice = theatre.Dice;
        if (dice.Chance(80))
            theatre.Soon(180, token => theatre.SayAsync(liaison, dice.Pick(["收到", $"收到问题{findings[0]}"]), token));
        foreach (var number in findings)
            switch (dice.Between(1, 100))
            {
                case <= 62:
                    theatre.After(dice.Between(2, 9), token => PutRightAsync(liaison, number, token));
                    break;
                case <= 72:
                    theatre.After(dice.Between(2, 6), token => ExtendAsync(liaison, number, token));
                    break;
            }
    }

    async Task PutRightAsync(Person liaison, long number, CancellationToken cancellationToken)
    {
        diary.Judged.Remove(number);
        await theatre.SayAsync(liaison, theatre.Dice.Pick([$"整改{number}：{theatre.Dice.Pick(Material.Rectified)}", $"#{number}已改，请核"]), cancellationToken);
        if (theatre.Dice.Chance(30))
            await theatre.PhotoAsync(liaison, $"{liaison.Code}-{number}", cancellationToken);
    }

    async Task ExtendAsync(Person liaison, long number, CancellationToken cancellationToken)
    {
        if (!_asked.Add(number))
            return;
        var day = theatre.Calendar.AddWorkingDays(theatre.Today, 15);
        await theatre.SayAsync(liaison, $"问题{number}延期到{day:M月d日} 原因：{theatre.Dice.Pick(["采购还没到货", "负责人出差", "等上级模板"])}", cancellationToken);
        theatre.After(12, token => PutRightAsync(liaison, number, token));
    }

    void Provide(Unit branch, DateOnly day)
    {
        _provided.Add(branch.Id);
        theatre.During(day, 9, 17, token => theatre.SayAsync(theatre.Liaison(branch), $"{branch.Name} 提供{theatre.Dice.Pick(Material.Support)}", token));
    }
}
