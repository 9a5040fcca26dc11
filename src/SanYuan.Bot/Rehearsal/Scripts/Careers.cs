using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>The office finds candidates, checks, proposes and trains them, and lets them take over from those who leave; some drop out, one supervises for a quarter.</summary>
internal sealed class Careers(Theatre theatre) : IScript
{
    readonly HashSet<PersonId> _busy = [];

    public void Plan(DateOnly day)
    {
        if (IsWorkingDayOf(day, 5))
            Replace(day);
        if (day.Month % 2 == 0 && IsWorkingDayOf(day, 8))
            theatre.During(day, 9, 11, NominateAsync);
        if (day.Month % 3 == 1 && IsWorkingDayOf(day, 10))
            theatre.During(day, 9, 11, token => LendAsync(day, token));
        if (IsWorkingDayOf(day, 12))
            theatre.During(day, 9, 11, token => theatre.SayAsync(theatre.Office(1), theatre.Dice.Pick(["聘任", "人选", "待派单位"]), token));
    }

    public void Hear(Person reader, Letter letter)
    {
        if (letter.Text.Contains("说「前任」", StringComparison.Ordinal) && theatre.Dice.Chance(70))
            theatre.After(15, token => theatre.SayAsync(reader, "前任", token));
    }

    /// <summary>The same in every month: its day of that number, or the working day after.</summary>
    bool IsWorkingDayOf(DateOnly day, int number)
    {
        var meant = new DateOnly(day.Year, day.Month, number);
        return day == (theatre.Calendar.IsWorkingDay(meant) ? meant : theatre.Calendar.NextWorkingDay(meant));
    }

    /// <summary>Somebody who leaves at the month's end is replaced by somebody who works as a liaison elsewhere.</summary>
    void Replace(DateOnly day)
    {
        var leaving = theatre.Dice.Pick(theatre.Acting(Roles.Envoy | Roles.Instructor));
        var candidates = theatre.Acting(Roles.Liaison).Where(one => (theatre.Roster.RolesOf(one.Id, day) & Roles.Appointee) == 0 && !_busy.Contains(one.Id)).ToList();
        var term = theatre.Roster.ActiveAppointmentsOf(leaving.Id, day).FirstOrDefault(one => !one.IsSecondment);
        if (term is null || candidates.Count == 0 || !_busy.Add(leaving.Id) || theatre.Roster.UnitById(term.Unit) is not { } unit)
            return;
        var successor = theatre.Dice.Pick(candidates);
        _busy.Add(successor.Id);
        var role = term.Role == Roles.Envoy ? "特派员" : "指导员";
        theatre.During(day, 9, 11, token => RecommendAsync(new Change(leaving, successor, unit, role), token));
    }

    async Task RecommendAsync(Change change, CancellationToken cancellationToken)
    {
        var reply = await theatre.SayAsync(theatre.Office(0), $"推荐人选 {change.Successor.Name} 到 {change.Unit.Name} 任{change.Role}", cancellationToken);
        if (Replies.Candidate(reply) is { } number)
            theatre.After(1, token => CheckAsync(change, number, token));
    }

    async Task CheckAsync(Change change, long number, CancellationToken cancellationToken)
    {
        switch (theatre.Dice.Between(1, 100))
        {
            case <= 12:
                await theatre.SayAsync(theatre.Office(1), $"人选{number} 条件4不合格 身体原因", cancellationToken);
                break;
            case <= 20:
                await theatre.SayAsync(theatre.Office(0), $"人选{number}撤回", cancellationToken);
                break;
            default:
                await theatre.SayAsync(theatre.Office(1), $"人选{number} 条件全部合格", cancellationToken);
                await theatre.SayAsync(theatre.Office(0), $"推荐 {change.Unit.Name} {change.Role}", cancellationToken);
                theatre.After(2, token => ProposeAsync(change, number, token));
                break;
        }
    }

    async Task ProposeAsync(Change change, long number, CancellationToken cancellationToken)
    {
        var today = theatre.Today;
        var start = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        var reply = await theatre.SayAsync(theatre.Office(0), $"人选{number} 拟派 {start:yyyy-MM-dd} 起 两年", cancellationToken);
        if (Replies.Appointment(reply) is { } term)
            theatre.After(2, token => TrainAsync(change, (int)term, start, token));
    }

    async Task TrainAsync(Change change, int term, DateOnly start, CancellationToken cancellationToken)
    {
        await theatre.SayAsync(theatre.Office(2), $"培训合格 {change.Successor.Name} {theatre.Today:M月d日}", cancellationToken);
        var today = theatre.Today;
        await theatre.Host.Ledger.WriteAsync((session, token) => session.Letters.IssueAsync(term, today, token), cancellationToken);
        await theatre.SayAsync(theatre.Office(2), $"聘书 {change.Successor.Name}", cancellationToken);
        await theatre.SayAsync(theatre.Office(0), $"{change.Leaving.Name} 聘任结束 {start.AddDays(-1):M月d日} 由 {change.Successor.Name} 接任", cancellationToken);
    }

    async Task NominateAsync(CancellationToken cancellationToken)
    {
        var who = theatre.Dice.Pick(theatre.Acting(Roles.Liaison));
        var reply = await theatre.SayAsync(who, $"自荐 到{theatre.Dice.Pick(theatre.Branches).Name}任{theatre.Dice.Pick(["特派员", "指导员"])}", cancellationToken);
        if (Replies.Candidate(reply) is { } number && theatre.Dice.Chance(40))
            theatre.After(3, token => theatre.SayAsync(who, $"人选{number}撤回", token));
    }

    async Task LendAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var who = theatre.Dice.Pick(theatre.Acting(Roles.Envoy));
        var sector = theatre.Dice.Pick([.. theatre.Roster.Units.Where(unit => unit.Kind == UnitKind.Sector)]);
        await theatre.SayAsync(theatre.Office(0), $"抽调 {who.Name} 参加 {sector.Sector}督导组 {day.AddDays(2):M月d日}至{day.AddDays(30):M月d日}", cancellationToken);
    }

    sealed record Change(Person Leaving, Person Successor, Unit Unit, string Role);
}
