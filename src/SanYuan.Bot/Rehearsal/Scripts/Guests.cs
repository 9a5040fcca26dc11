using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>Invited appointees answer with a tap or a sentence, change their mind, or keep silent; afterwards they are asked what was found.</summary>
internal sealed class Guests(Theatre theatre, Diary diary, Reporter reporter, Absences absences) : IScript
{
    public void Hear(Person reader, Letter letter)
    {
        if (Replies.Invited(letter.Text) is { } number)
            Invited(reader, letter, number);
        else if (letter.Text.EndsWith("没有就回「没有」。", StringComparison.Ordinal) && theatre.Dice.Chance(60))
            theatre.Soon(60, token => FollowUpAsync(reader, letter, token));
    }

    void Invited(Person guest, Letter letter, long number)
    {
        var dice = theatre.Dice;
        var session = diary.Invited.GetValueOrDefault(number);
        if (theatre.LetsGoBy(guest))
        {
            session?.Absent.Add(guest.Id);
            return;
        }
        var declines = session is not null && absences.IsAway(guest, session.Day) ? 90 : 10;
        if (dice.Chance(declines))
            theatre.Soon(240, token => DeclineAsync(guest, session, number, token));
        else if (dice.Chance(88))
            theatre.Soon(240, token => AcceptAsync(guest, letter, number, token));
    }

    async Task AcceptAsync(Person guest, Letter letter, long number, CancellationToken cancellationToken)
    {
        if (letter.Card is { } card && theatre.Dice.Chance(50))
            await theatre.TapAsync(guest, card.Buttons[0].Key, cancellationToken);
        else
            await theatre.SayAsync(guest, $"参加 {number}", cancellationToken);
    }

    async Task DeclineAsync(Person guest, Session? session, long number, CancellationToken cancellationToken)
    {
        var other = session is null ? null : theatre.Roster.AppointeesAt(session.Unit.Id, session.Day).FirstOrDefault(one => one.Id != guest.Id);
        var instead = other is not null && theatre.Dice.Chance(30) ? $"，请{other.Name}替我去" : "";
        await theatre.SayAsync(guest, $"请假 {number} {theatre.Dice.Pick(Material.Excuses)}{instead}", cancellationToken);
        session?.Absent.Add(guest.Id);
    }

    async Task FollowUpAsync(Person guest, Letter letter, CancellationToken cancellationToken)
    {
        var session = diary.Invited.Values.LastOrDefault(one => one.Day == theatre.Today && letter.Text.StartsWith(one.Unit.Name, StringComparison.Ordinal));
        if (session is null || session.IsTold)
            return;
        var reply = await theatre.SayAsync(guest, theatre.Dice.Pick(Material.Remarks), cancellationToken);
        reporter.Enter(reply);
        session.IsTold = reply.Contains(Replies.Recorded, StringComparison.Ordinal);
        if (session.IsTold)
            theatre.Notes.FollowUps++;
    }
}
