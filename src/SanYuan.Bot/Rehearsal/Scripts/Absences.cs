using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>Appointees fall ill or travel: they say so, or the office does, and some are back before.</summary>
internal sealed class Absences(Theatre theatre) : IScript
{
    readonly Dictionary<PersonId, (DateOnly First, DateOnly Last)> _away = [];

    public bool IsAway(Person person, DateOnly day) => _away.TryGetValue(person.Id, out var days) && day >= days.First && day <= days.Last;

    public void Plan(DateOnly day)
    {
        if (!theatre.Calendar.IsWorkingDay(day))
            return;
        foreach (var person in theatre.Acting(Roles.Appointee))
            if (theatre.Dice.Between(1, 1000) <= 3 && !IsAway(person, day))
                Leave(person, day);
    }

    void Leave(Person person, DateOnly today)
    {
        var dice = theatre.Dice;
        var first = dice.Chance(60) ? today.AddDays(1) : today;
        // Some are away for so long that a month asks nothing of them.
        var last = first.AddDays(dice.Chance(12) ? dice.Between(50, 80) : dice.Between(0, 12));
        _away[person.Id] = (first, last);
        var days = $"{first:M.d}-{last:M.d} {dice.Pick(["出差", "生病", "住院", "探亲"])}";
        if (dice.Chance(85))
            theatre.During(today, 8, 10, token => theatre.SayAsync(person, $"请假 {days}", token));
        else
            theatre.During(today, 8, 10, token => theatre.SayAsync(theatre.Office(0), $"{person.Name}请假 {days}", token));
        switch (dice.Between(1, 100))
        {
            case <= 25 when last > first.AddDays(3):
                Return(person, first.AddDays(2), "销假");
                break;
            case <= 30 when first > today:
                theatre.During(today, 11, 12, token => CancelAsync(person, token));
                break;
        }
    }

    void Return(Person person, DateOnly day, string words) => theatre.During(day, 8, 10, async token =>
    {
        _away.Remove(person.Id);
        await theatre.SayAsync(person, words, token);
    });

    async Task CancelAsync(Person person, CancellationToken cancellationToken)
    {
        _away.Remove(person.Id);
        await theatre.SayAsync(person, "取消请假", cancellationToken);
    }
}
