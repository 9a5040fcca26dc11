using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>What branches hold: each month its meetings, of which some are invited to through the service; liaisons move, cancel and tell who came.</summary>
internal sealed class Branches(Theatre theatre, Diary diary) : IScript
{
    /// <summary>Of a hundred.</summary>
    const int Invited = 26;

    static readonly int[] Hours = [9, 10, 15, 16];

    // Of a hundred months, those in which a branch holds it: the strong ones a little less than the cadence, the weak ones fewer.
    static readonly (string What, int Chance)[] Monthly = [("主题党日", 78), ("支委会", 46), ("党小组会", 32)];
    static readonly (string What, int Chance)[] Quarterly = [("支部党员大会", 30), ("党课", 32)];
    static readonly (string What, int Month)[] Yearly = [("组织生活会", 2), ("民主评议党员", 12)];

    public void Plan(DateOnly day)
    {
        if (day.Day != 1)
            return;
        List<DateOnly> days = [.. Enumerable.Range(0, DateTime.DaysInMonth(day.Year, day.Month)).Select(day.AddDays).Where(theatre.Calendar.IsWorkingDay)];
        foreach (var branch in theatre.Branches)
        {
            foreach (var (what, chance) in Monthly.Concat(Quarterly))
                if (theatre.Dice.Chance(chance))
                    Call(branch, what, theatre.Dice.Pick(days));
            foreach (var (what, month) in Yearly)
                if (month == day.Month && theatre.Dice.Chance(80))
                    Call(branch, what, theatre.Dice.Pick(days));
        }
    }

    void Call(Unit branch, string what, DateOnly day)
    {
        var dice = theatre.Dice;
        var session = new Session(branch, what) { Day = day, Hour = dice.Pick(Hours), People = dice.Between(6, 28) };
        var lead = dice.Between(1, 6);
        var asked = theatre.Calendar.AddWorkingDays(day, -lead);
        if (dice.Chance(Invited) && asked >= theatre.Today)
            theatre.During(asked, 9, 17, token => InviteAsync(session, token));
        theatre.At(Theatre.Moment(day, 7, 20), _ => BeginAsync(session, day));
    }

    async Task InviteAsync(Session session, CancellationToken cancellationToken)
    {
        var (dice, liaison) = (theatre.Dice, theatre.Liaison(session.Unit));
        if (!theatre.Roster.AppointeesAt(session.Unit.Id, session.Day).Any())
            return;
        var text = dice.Pick<string>(
        [
            $"{session.Unit.Aliases[0]}邀请三员{When(session)}在{dice.Pick(Material.Places)}参加{session.What}",
            $"邀请三员{When(session)}在{dice.Pick(Material.Places)}参加{session.Unit.Aliases[0]}{session.What}",
        ]);
        var reply = await theatre.SayAsync(liaison, text, cancellationToken);
        if (Replies.IsChoice(reply))
            reply = await theatre.SayAsync(liaison, "1", cancellationToken);
        if (!reply.StartsWith("已邀请", StringComparison.Ordinal) || Replies.Meeting(reply) is not { } number)
            return;
        session.Number = number;
        diary.Invited[number] = session;
        Unsettle(session, liaison);
    }

    /// <summary>Some meetings are moved or cancelled the working day before.</summary>
    void Unsettle(Session session, Person liaison)
    {
        var before = theatre.Calendar.PreviousWorkingDay(session.Day);
        if (before <= theatre.Today)
            return;
        switch (theatre.Dice.Between(1, 100))
        {
            case <= 7:
                theatre.During(before, 9, 11, token => MoveAsync(session, liaison, token));
                break;
            case <= 11:
                theatre.During(before, 9, 11, token => CancelAsync(session, liaison, token));
                break;
        }
    }

    async Task MoveAsync(Session session, Person liaison, CancellationToken cancellationToken)
    {
        var day = theatre.Calendar.AddWorkingDays(session.Day, 1);
        var reply = await theatre.SayAsync(liaison, $"{session.Number}号会议改到{day:M月d日}{Clock(session.Hour)}", cancellationToken);
        if (Replies.IsChoice(reply))
            await theatre.SayAsync(liaison, "1", cancellationToken);
        session.Day = day;
        theatre.At(Theatre.Moment(day, 7, 20), _ => BeginAsync(session, day));
    }

    async Task CancelAsync(Session session, Person liaison, CancellationToken cancellationToken)
    {
        await theatre.SayAsync(liaison, $"{theatre.Dice.Pick(["", "因临时有检查，"])}{session.Number}号会议取消", cancellationToken);
        session.IsCancelled = true;
    }

    /// <summary>The day has come, if it was not moved from it.</summary>
    Task BeginAsync(Session session, DateOnly day)
    {
        if (session.Day != day || session.IsCancelled)
            return Task.CompletedTask;
        diary.Today.Add(session);
        if (session.Number is not null && theatre.Dice.Chance(60))
            theatre.At(Theatre.Moment(day, session.Hour + 2, 5), token => ListAsync(session, token));
        return Task.CompletedTask;
    }

    async Task ListAsync(Session session, CancellationToken cancellationToken)
    {
        var guests = theatre.Roster.AppointeesAt(session.Unit.Id, session.Day).Where(guest => !session.Absent.Contains(guest.Id)).Select(guest => guest.Name).ToList();
        // Now and then a liaison overlooks somebody who was there.
        if (guests.Count > 0 && theatre.Dice.Chance(6))
            await theatre.SayAsync(theatre.Liaison(session.Unit), $"{guests[0]}没来", cancellationToken);
        else if (guests.Count > 0)
            await theatre.SayAsync(theatre.Liaison(session.Unit), $"{session.Number}号会议到会：{string.Join('、', guests)}", cancellationToken);
    }

    static string When(Session session) => $"{session.Day:M月d日}{Clock(session.Hour)}";

    static string Clock(int hour) => hour < 12 ? $"上午{hour}点" : $"下午{hour - 12}点";
}
