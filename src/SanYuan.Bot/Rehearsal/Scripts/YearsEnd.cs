using System.Text.RegularExpressions;
using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>December's assessment: units and selecting units say what they think, some contest a line, the office answers and settles the year.</summary>
internal sealed partial class YearsEnd(Theatre theatre) : IScript
{
    static readonly string[] Content = ["满意", "满意", "满意", "基本满意", "不满意"];
    static readonly string[] Grades = ["优秀", "称职", "称职", "称职", "基本称职"];
    static readonly string[] GradesOfSlack = ["基本称职", "不称职"];

    readonly Queue<string> _contests = [];

    public void Plan(DateOnly day)
    {
        if (day.Month != 12)
            return;
        if (day == Before(day, 9))
            theatre.During(day, 9, 12, ContentmentAsync);
        else if (day == Before(day, 8))
            theatre.During(day, 9, 12, HearingsAsync);
        else if (day == Before(day, 6))
            theatre.During(day, 9, 12, ContestAsync);
        else if (day == Before(day, 4))
            theatre.During(day, 9, 12, AnswerAsync);
        else if (day == Before(day, 2))
            theatre.During(day, 15, 17, SettleAsync);
    }

    DateOnly Before(DateOnly day, int workingDays) => theatre.Calendar.AddWorkingDays(new DateOnly(day.Year, 12, 31), -workingDays);

    async Task ContentmentAsync(CancellationToken cancellationToken)
    {
        foreach (var unit in theatre.Branches)
            foreach (var person in theatre.Roster.AppointeesAt(unit.Id, theatre.Today).ToList())
                if (theatre.Dice.Chance(80))
                    await theatre.SayAsync(theatre.Liaison(unit), $"评价 {person.Code} {(theatre.IsSlack(person) ? "不满意 很少来" : $"{theatre.Dice.Pick(Content)} 常来常往")}", cancellationToken);
    }

    async Task HearingsAsync(CancellationToken cancellationToken)
    {
        foreach (var hearer in theatre.Acting(Roles.SelectingUnit))
            foreach (var held in theatre.Roster.Appointments.Where(one => one.IsActiveOn(theatre.Today) && UnitScope.IsSentBy(hearer, one.SelectingUnit, theatre.Roster)).DistinctBy(one => one.Person).ToList())
                await HearAsync(hearer, theatre.Roster.PersonById(held.Person)!, cancellationToken);
    }

    Task<string> HearAsync(Person hearer, Person person, CancellationToken cancellationToken) =>
        theatre.SayAsync(hearer, $"评议 {person.Code} {theatre.Dice.Pick(theatre.IsSlack(person) ? GradesOfSlack : Grades)} 听取了汇报", cancellationToken);

    async Task ContestAsync(CancellationToken cancellationToken)
    {
        foreach (var person in theatre.Dice.Some(theatre.Acting(Roles.Appointee), 12))
        {
            await theatre.SayAsync(person, "我的考核", cancellationToken);
            var reply = await theatre.SayAsync(person, "考核有异议 1 有一次会我到了没签上", cancellationToken);
            if (Kept().Match(reply) is { Success: true } kept)
                _contests.Enqueue(kept.Groups["number"].Value);
        }
    }

    async Task AnswerAsync(CancellationToken cancellationToken)
    {
        while (_contests.TryDequeue(out var number))
            await theatre.SayAsync(theatre.Office(0), theatre.Dice.Chance(50) ? $"异议{number} 采纳 问过联络员，确实到了" : $"异议{number} 不采纳 签到表上没有", cancellationToken);
    }

    async Task SettleAsync(CancellationToken cancellationToken)
    {
        await theatre.SayAsync(theatre.Office(0), "考核名单", cancellationToken);
        await theatre.SayAsync(theatre.Office(0), $"考核定档 {theatre.Today.Year}", cancellationToken);
        await theatre.SayAsync(theatre.Office(0), "确认定档", cancellationToken);
    }

    [GeneratedRegex("^异议(?<number>[0-9]+)已记下")]
    private static partial Regex Kept();
}
