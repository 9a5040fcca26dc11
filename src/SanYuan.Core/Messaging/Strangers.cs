using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging;

/// <summary>Answers people the roster does not know: one polite sentence, or the door opened by a one-time code.</summary>
internal static class Strangers
{
    /// <summary>Tries within an hour before codes are no longer looked at: guessing must not pay.</summary>
    const int MaxTries = 5;

    public static async Task<Reply> AnswerAsync(Visit visit, ILedgerSession session, CancellationToken cancellationToken)
    {
        var message = visit.Message;
        if (message.Account.Length == 0)
            return new Reply(MessagingWords.Nobody);
        if (message.Kind != InboundKind.Text || LinkCode.Find(message.Text) is not { } code)
            return new Reply(MessagingWords.Stranger);
        if (await session.Inbox.CountAsync(message.Channel, message.Account, visit.Moment.AddHours(-1), cancellationToken) >= MaxTries)
            return new Reply(MessagingWords.TooManyTries);
        var account = new ChannelAccount(message.Channel, message.Account);
        var name = await session.LinkCodes.RedeemAsync(LinkCode.Hash(code), account, visit.Moment, cancellationToken);
        return new Reply(name is null ? MessagingWords.WrongCode : MessagingWords.Linked(name));
    }
}
