using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging.Commands;

/// <summary>「未送达」: what did not arrive within the last 30 days, or perhaps not.</summary>
public sealed partial class UndeliveredCommand(DeadLetters letters, CountyClock clock) : IChatCommand
{
    public string Name => "message.undelivered";

    public Roles Audience => Roles.Office | Roles.Administrator;

    public string Example => "未送达";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        new Reply(UndeliveredWords.List(await letters.ListAsync(session, UndeliveredWords.MostShown + 1, cancellationToken), request.Roster, clock));

    [GeneratedRegex("^(没|未)送(达|到)的?(消息|通知|名单)?(有哪些)?$")]
    private static partial Regex Words();
}

/// <summary>「重发 12」, 「全部重发」: once the cause is gone.</summary>
public sealed partial class ResendCommand(DeadLetters letters) : IChatCommand
{
    public string Name => "message.resend";

    public Roles Audience => Roles.Office | Roles.Administrator;

    public string Example => "重发 12";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var by = request.Sender.Person.Name;
        if (words.Number("number") is not { } number)
            return new Reply(UndeliveredWords.ResentAll(await letters.ResendDroppedAsync(session, request.Moment, by, cancellationToken)));
        var answer = await letters.ResendAsync(session, number, by, cancellationToken);
        return answer is ResendAnswer.Resent or ResendAnswer.MayArriveTwice
            ? new Reply(UndeliveredWords.Resent(number, answer))
            : Reply.Refused("not_undelivered", UndeliveredWords.NotResent(number, answer));
    }

    [GeneratedRegex("^(重发|重新发送)[ :]*(消息)?[ ]*(?<number>[0-9]{1,9})号?$|^(全部|都)重发$")]
    private static partial Regex Words();
}

/// <summary>What the office is told of messages that did not arrive; their words stay between sender and receiver.</summary>
internal static class UndeliveredWords
{
    public const int MostShown = 10;

    public static string List(IReadOnlyList<DeadLetter> letters, RosterSnapshot roster, CountyClock clock)
    {
        if (letters.Count == 0)
            return "近30天没有没送达的消息。";
        var lines = letters.Take(MostShown).Select(letter =>
            $"{letter.Entry.Id} {roster.PersonById(letter.Entry.Message.Receiver)?.Name} {clock.ToLocal(letter.At):M月d日 HH:mm} {(letter.Entry.Status == OutboxStatus.Unknown ? "不确定是否送达" : "没送达")}");
        return $"没送达的消息（近30天）\n{string.Join('\n', lines)}{(letters.Count > MostShown ? "\n还有更多，先处理这些" : "")}\n核对账号后回「重发 {letters[0].Entry.Id}」或「全部重发」（不确定的要一条一条重发）。";
    }

    public static string Resent(long number, ResendAnswer answer) => answer == ResendAnswer.MayArriveTwice
        ? $"好的，{number}重发。原来是否送到不确定，对方可能收到两次。"
        : $"好的，{number}重发。";

    public static string ResentAll(int count) => count == 0 ? "没有能重发的消息。不确定是否送达的要一条一条重发，回「未送达」看编号。" : $"好的，{count}条重发。";

    public static string NotResent(long number, ResendAnswer answer) => answer switch
    {
        ResendAnswer.AlreadySent => $"{number}已经送达，没有重发。",
        ResendAnswer.UnderWay => $"{number}正在发送，不用重发。",
        ResendAnswer.Cancelled => $"{number}已经撤回，没有重发。",
        _ => $"没有找到{number}号消息，没有重发。回「未送达」看编号。",
    };
}
