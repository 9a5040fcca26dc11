using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Saying;

/// <summary>
/// What somebody does on a page is said as they would say it in chat: the same rules decide, the same audit trail keeps it, and the answer is the same. A form sent
/// twice is one message, for its id was made when the form was drawn.
/// </summary>
internal sealed class SayDesk(Conversation conversation, ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    const int MaxId = 64;

    /// <param name="holds">Whether what was changed is still what the visitor saw; asked where nobody can change it any more.</param>
    public async Task<SaidOutcome> SayAsync(Visitor visitor, string? id, string text, Func<ILedgerSession, CancellationToken, Task<bool>> holds, CancellationToken cancellationToken)
    {
        if (visitor.Person is not { } person || roster.View.Snapshot.PersonById(person) is not { } known || string.IsNullOrWhiteSpace(text) || !IsId(id))
            return SaidOutcome.Nothing;
        var message = new InboundMessage(ChannelNames.Console, $"{known.Code}:{id}", known.Code, InboundKind.Text, text.Trim(), clock.Now);
        return await conversation.ReceiveAsync(message, holds, cancellationToken) is null ? SaidOutcome.Changed : SaidOutcome.Answered;
    }

    /// <summary>What was said and answered; null when this visitor said nothing of that id.</summary>
    public async Task<InboxEntry?> AnswerAsync(Visitor visitor, string? id, CancellationToken cancellationToken) =>
        visitor.Person is { } person && roster.View.Snapshot.PersonById(person) is { } known && IsId(id)
            ? await ledger.ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.Console, $"{known.Code}:{id}", token), cancellationToken)
            : null;

    static bool IsId(string? id) => id is { Length: > 0 and <= MaxId } && id.All(char.IsAsciiLetterOrDigit);
}

/// <summary>What became of something said on a page.</summary>
internal enum SaidOutcome
{
    /// <summary>The visitor is nobody of the roster, or there were no words.</summary>
    Nothing,

    /// <summary>It was done, or refused in words; the answer is kept under its id.</summary>
    Answered,

    /// <summary>Another has changed the thing meanwhile: nothing was done.</summary>
    Changed,
}
