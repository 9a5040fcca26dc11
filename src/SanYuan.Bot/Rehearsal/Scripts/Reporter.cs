using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Rehearsal.Scripts;

/// <summary>Tells the service what happened, as an appointee does: once more where it asks, and put right where it was wrong.</summary>
internal sealed class Reporter(Theatre theatre)
{
    readonly Sentences _sentences = new(theatre);

    public Task TellAsync(Person who, Happening what, CancellationToken cancellationToken) => TellAsync(who, what, "", cancellationToken);

    /// <param name="lead">Before the sentence: 「代李秀英报：」.</param>
    public async Task TellAsync(Person who, Happening what, string lead, CancellationToken cancellationToken)
    {
        var (dice, notes) = (theatre.Dice, theatre.Notes);
        notes.Reports++;
        if (dice.Chance(3))
            await theatre.PhotoAsync(who, Picture(who), cancellationToken);
        var reply = await theatre.SayAsync(who, lead + _sentences.Of(what), cancellationToken);
        if (reply.Contains(Replies.Recorded, StringComparison.Ordinal))
            notes.AtOnce++;
        else
            reply = await InsistAsync(who, what, lead, reply, cancellationToken);
        Enter(reply);
        if (Replies.Entries(reply) is [var number, ..] && reply.Contains(Replies.Recorded, StringComparison.Ordinal))
            await ThinkAgainAsync(who, what, number, cancellationToken);
    }

    /// <summary>Notes what a reply says is in the ledger now.</summary>
    public void Enter(string reply)
    {
        if (!reply.Contains(Replies.Recorded, StringComparison.Ordinal))
            return;
        foreach (var number in Replies.Entries(reply))
            if (!theatre.Notes.Entries.Add(number))
                theatre.Notes.EnteredTwice++;
    }

    async Task<string> InsistAsync(Person who, Happening what, string lead, string reply, CancellationToken cancellationToken)
    {
        if (Replies.IsChoice(reply))
            reply = await theatre.SayAsync(who, "1", cancellationToken);
        return reply.Contains(Replies.Recorded, StringComparison.Ordinal) ? reply : await theatre.SayAsync(who, lead + Sentences.Plain(what), cancellationToken);
    }

    async Task ThinkAgainAsync(Person who, Happening what, long number, CancellationToken cancellationToken)
    {
        var dice = theatre.Dice;
        switch (dice.Between(1, 100))
        {
            case <= 4 when what.People > 0:
                await theatre.SayAsync(who, dice.Pick([$"人数改成{what.People - 1}", $"#{number} 人数改成{what.People + 2}", $"不是{what.People}个，是{what.People + 1}个"]), cancellationToken);
                break;
            case <= 6:
                await theatre.SayAsync(who, $"#{number} 日期改成{theatre.Calendar.PreviousWorkingDay(what.Day):M月d日}", cancellationToken);
                break;
            case <= 7:
                await theatre.SayAsync(who, "去掉第一条建议", cancellationToken);
                break;
            case <= 10:
                await theatre.SayAsync(who, dice.Pick(["撤销", $"撤销 #{number}"]), cancellationToken);
                break;
            case <= 20:
                await theatre.PhotoAsync(who, Picture(who), cancellationToken);
                break;
        }
    }

    /// <summary>Some send a picture that goes round.</summary>
    string Picture(Person who) => theatre.Dice.Chance(6) ? $"shared-{theatre.Dice.Between(1, 9)}" : $"{who.Code}-{theatre.Now:yyyyMMddHHmm}";
}
