using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>老师傅: appointees share what works, others ask, and authors answer.</summary>
internal sealed class OldHands(Theatre theatre) : IScript
{
    public void Plan(DateOnly day)
    {
        if (!theatre.Calendar.IsWorkingDay(day))
            return;
        if (theatre.Dice.Chance(22))
            Share(day);
        if (theatre.Dice.Chance(25))
            theatre.During(day, 9, 17, AskAsync);
    }

    public void Hear(Person reader, Letter letter)
    {
        if (Replies.QuestionToAnswer(letter.Text) is { } number && theatre.Dice.Chance(80))
            theatre.Soon(240, token => theatre.SayAsync(reader, $"答复{number} {theatre.Dice.Pick(Material.Answers)}", token));
    }

    void Share(DateOnly day)
    {
        var (dice, author) = (theatre.Dice, theatre.Dice.Pick(theatre.Acting(Roles.Appointee)));
        theatre.During(day, 9, 17, token => theatre.SayAsync(author, dice.Pick([$"经验：{dice.Pick(Material.Practices)}", $"经验分享：{dice.Pick(Material.Practices)} #老办法"]), token));
    }

    async Task AskAsync(CancellationToken cancellationToken)
    {
        var asker = theatre.Dice.Pick(theatre.Acting(Roles.Appointee));
        var reply = await theatre.SayAsync(asker, $"请教 {theatre.Dice.Pick(Material.Questions)}", cancellationToken);
        if (Replies.PracticeToAsk(reply) is { } number && theatre.Dice.Chance(70))
            await theatre.SayAsync(asker, $"转问 {number}", cancellationToken);
    }
}
