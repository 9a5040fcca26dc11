using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>Envoys and instructors: they report what their branch held and what they did themselves, at once, late, or not at all; a few hardly ever do.</summary>
internal sealed class Appointees(Theatre theatre, Diary diary, Reporter reporter, Absences absences) : IScript
{
    public void Plan(DateOnly day)
    {
        // After the branches have begun: they do so at 07:20.
        theatre.At(Theatre.Moment(day, 7, 25), TodayAsync);
        if (!theatre.Calendar.IsWorkingDay(day))
            return;
        foreach (var person in theatre.Acting(Roles.Envoy | Roles.Instructor))
            if (theatre.Dice.Chance(2) && !absences.IsAway(person, day) && !theatre.IsSlack(person))
                theatre.During(day, 16, 20, token => OwnWorkAsync(person, token));
    }

    public void Hear(Person reader, Letter letter)
    {
        if (letter.Text.StartsWith("提醒", StringComparison.Ordinal) && letter.Text.Contains("还差", StringComparison.Ordinal) && theatre.Roster.HomeUnit(reader.Id, theatre.Today) is not null)
            Reminded(reader);
        else if (letter.Text.Contains("不对请回复「不是我的", StringComparison.Ordinal) && Replies.Entries(letter.Text) is [var number, ..] && theatre.Dice.Chance(20))
            theatre.Soon(200, token => theatre.SayAsync(reader, $"不是我的 {number}", token));
    }

    Task TodayAsync(CancellationToken cancellationToken)
    {
        foreach (var session in diary.Today)
            Remember(session);
        diary.Today.Clear();
        return Task.CompletedTask;
    }

    /// <summary>Who of the branch's appointees will tell of it, and when.</summary>
    void Remember(Session session)
    {
        var dice = theatre.Dice;
        List<Person> there = [.. theatre.Roster.AppointeesAt(session.Unit.Id, session.Day).Where(person => !session.Absent.Contains(person.Id) && !absences.IsAway(person, session.Day))];
        if (there.Count == 0)
            return;
        var who = dice.Pick(there);
        if (theatre.LetsGoBy(who))
        {
            theatre.Notes.Forgotten++;
            return;
        }
        if (session.Number is not null && dice.Chance(20))
            theatre.At(Theatre.Moment(session.Day, session.Hour).AddMinutes(dice.Between(1, 20)), token => theatre.SayAsync(who, "签到", token));
        var evening = Theatre.Moment(session.Day, session.Hour + 2).AddMinutes(dice.Between(40, 130));
        switch (dice.Between(1, 100))
        {
            case <= 72:
                theatre.At(evening, token => TellAsync(who, session, token));
                break;
            case <= 88:
                theatre.During(theatre.Calendar.AddWorkingDays(session.Day, dice.Between(1, 5)), 8, 20, token => TellAsync(who, session, token));
                break;
            case <= 90 when session.Hour >= 15:
                // Told in the morning of what has not yet been held.
                theatre.At(Theatre.Moment(session.Day, 9, dice.Between(10, 50)), token => TellAsync(who, session, token));
                break;
            default:
                theatre.Notes.Forgotten++;
                break;
        }
    }

    async Task TellAsync(Person who, Session session, CancellationToken cancellationToken)
    {
        if (session.IsTold || !theatre.Roster.ActiveAppointmentsOf(who.Id, theatre.Today).Any())
            return;
        session.IsTold = true;
        var what = WithRemarks(session.AsHappening());
        var colleague = theatre.Roster.AppointeesAt(session.Unit.Id, session.Day).FirstOrDefault(other => other.Id != who.Id);
        var lead = colleague is not null && theatre.Dice.Chance(40) ? $"代{colleague.Name}报：" : "";
        await reporter.TellAsync(who, what, lead, cancellationToken);
    }

    async Task OwnWorkAsync(Person person, CancellationToken cancellationToken)
    {
        if (theatre.Roster.HomeUnit(person.Id, theatre.Today) is not { } unit)
            return;
        var kinds = unit.Kind == UnitKind.TwoNew ? Material.InstructorWork : Material.OwnWork;
        await reporter.TellAsync(person, new Happening(unit, theatre.Dice.Pick(kinds), theatre.Today) { People = theatre.Dice.Between(1, 9) }, cancellationToken);
    }

    /// <summary>Reminded of a duty, most do it; some put it off, or say that it is done.</summary>
    void Reminded(Person person)
    {
        if (theatre.LetsGoBy(person))
            return;
        switch (theatre.Dice.Between(1, 100))
        {
            case <= 45:
                theatre.After(theatre.Dice.Between(1, 3), token => OwnWorkAsync(person, token));
                break;
            case <= 55:
                theatre.Soon(120, token => theatre.SayAsync(person, theatre.Dice.Pick(["明天提醒", "后天提醒", "3天后提醒"]), token));
                break;
            case <= 60:
                theatre.Soon(120, token => theatre.SayAsync(person, "已经办了", token));
                break;
            case <= 66:
                theatre.Soon(60, token => theatre.SayAsync(person, theatre.Dice.Pick(["待办", "我的职责", "为什么"]), token));
                break;
        }
    }

    Happening WithRemarks(Happening what)
    {
        var dice = theatre.Dice;
        return what with
        {
            Finding = dice.Chance(22) ? dice.Pick(Material.Findings) : null,
            Suggestion = dice.Chance(20) ? dice.Pick(Material.Suggestions) : null,
            Theme = Campaigns.ThemeOn(what.Day) is { } theme && dice.Chance(25) ? theme : null,
        };
    }
}
