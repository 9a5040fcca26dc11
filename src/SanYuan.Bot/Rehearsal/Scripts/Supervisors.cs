using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>Supervisors inspect branches of their sector, tell what they found, and verify what was put right.</summary>
internal sealed class Supervisors(Theatre theatre, Diary diary, Reporter reporter, Absences absences) : IScript
{
    public void Plan(DateOnly day)
    {
        if (!theatre.Calendar.IsWorkingDay(day))
            return;
        foreach (var person in theatre.Acting(Roles.Supervisor))
        {
            if (absences.IsAway(person, day))
                continue;
            if (theatre.Dice.Chance(28))
                theatre.During(day, 15, 19, token => InspectAsync(person, token));
            if (day.DayOfWeek == DayOfWeek.Thursday)
                theatre.During(day, 9, 12, token => VerifyAsync(person, token));
        }
    }

    public void Hear(Person reader, Letter letter)
    {
        if (letter.Text.Contains("督导计划", StringComparison.Ordinal) && theatre.Dice.Chance(40))
            theatre.Soon(90, token => theatre.SayAsync(reader, "计划", token));
        var waiting = Replies.ToVerify(letter.Text);
        if (waiting.Count > 0 && theatre.Dice.Chance(40))
            theatre.After(theatre.Dice.Between(1, 3), token => JudgeAsync(reader, waiting[0], token));
    }

    async Task InspectAsync(Person person, CancellationToken cancellationToken)
    {
        var sectors = theatre.Roster.ActiveAppointmentsOf(person.Id, theatre.Today).Select(term => theatre.Roster.UnitById(term.Unit)).Where(unit => unit?.Kind == UnitKind.Sector).Select(unit => unit!.Sector);
        List<Unit> branches = [.. theatre.Branches.Where(branch => sectors.Contains(branch.Sector) && branch.Code != person.WorkUnitCode)];
        if (branches.Count == 0)
            return;
        var (dice, branch) = (theatre.Dice, theatre.Dice.Pick(branches));
        if (dice.Chance(10))
        {
            await theatre.SayAsync(person, $"转{branch.Name}：{dice.Pick(Material.Findings)}，建议{dice.Pick(Material.Suggestions)}", cancellationToken);
            return;
        }
        await reporter.TellAsync(person, new Happening(branch, Sentences.Inspection, theatre.Today)
        {
            Finding = dice.Chance(50) ? dice.Pick(Material.Findings) : null,
            Suggestion = dice.Chance(35) ? dice.Pick(Material.Suggestions) : null,
        }, cancellationToken);
    }

    async Task VerifyAsync(Person person, CancellationToken cancellationToken)
    {
        var list = await theatre.SayAsync(person, "问题", cancellationToken);
        foreach (var line in list.Split('\n').Where(line => line.Contains("待核实", StringComparison.Ordinal)))
            foreach (var number in Replies.Findings(line).Take(1))
                await JudgeAsync(person, number, cancellationToken);
    }

    async Task JudgeAsync(Person person, long number, CancellationToken cancellationToken)
    {
        if (diary.Judged.Contains(number))
            return;
        var reply = await theatre.SayAsync(person, theatre.Dice.Chance(85) ? $"核实{number}" : $"退回{number} {theatre.Dice.Pick(Material.NotEnough)}", cancellationToken);
        if (reply.StartsWith("好的", StringComparison.Ordinal))
            diary.Judged.Add(number);
    }
}
