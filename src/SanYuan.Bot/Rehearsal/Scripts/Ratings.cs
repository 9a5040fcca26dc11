using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>The office tells what branches became: stars and 六好 at the end of a quarter, premises brought to standard each month.</summary>
internal sealed class Ratings(Theatre theatre) : IScript
{
    static readonly string[] Stars = ["一", "二", "三", "四", "五"];

    readonly HashSet<UnitId> _risen = [];
    readonly HashSet<UnitId> _fit = [];

    public void Plan(DateOnly day)
    {
        if (day != theatre.Calendar.AddWorkingDays(new DateOnly(day.Year, day.Month, 1).AddMonths(1), -2))
            return;
        theatre.During(day, 14, 16, PremisesAsync);
        theatre.During(day, 14, 16, token => RiseAsync(day.Month % 3 == 0 ? 12 : 1, token));
        theatre.During(day, 14, 16, token => SixGoodAsync(day.Month % 3 == 0 ? 3 : 0, token));
        if (day.Month % 3 == 0)
            theatre.During(day, 16, 17, token => theatre.SayAsync(theatre.Office(1), "成效", token));
    }

    async Task RiseAsync(int count, CancellationToken cancellationToken)
    {
        var low = theatre.Branches.Where(unit => unit.Stars < 4 && !_risen.Contains(unit.Id)).ToList();
        foreach (var unit in theatre.Dice.Some(low, count))
        {
            _risen.Add(unit.Id);
            await theatre.SayAsync(theatre.Office(0), $"{unit.Name} 评为{Stars[unit.Stars!.Value]}星", cancellationToken);
        }
    }

    async Task SixGoodAsync(int count, CancellationToken cancellationToken)
    {
        foreach (var unit in theatre.Dice.Some([.. theatre.Branches.Where(unit => unit.Kind == UnitKind.TwoNew && unit.IsSixGood != true)], count))
            await theatre.SayAsync(theatre.Office(0), $"{unit.Name} 达到六好", cancellationToken);
    }

    async Task PremisesAsync(CancellationToken cancellationToken)
    {
        foreach (var unit in theatre.Dice.Some([.. theatre.Branches.Where(unit => !_fit.Contains(unit.Id))], 2))
        {
            _fit.Add(unit.Id);
            await theatre.SayAsync(theatre.Office(1), $"{unit.Name} 场所达标", cancellationToken);
        }
    }
}
