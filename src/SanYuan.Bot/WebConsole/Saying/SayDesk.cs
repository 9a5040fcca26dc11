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

    /// <returns>The id under which the answer is kept; null when the visitor is nobody of the roster, or nothing was said.</returns>
    public async Task<string?> SayAsync(Visitor visitor, string? id, string text, CancellationToken cancellationToken)
    {
        if (visitor.Person is not { } person || roster.View.Snapshot.PersonById(person) is not { } known || string.IsNullOrWhiteSpace(text) || !IsId(id))
            return null;
        await conversation.ReceiveAsync(new InboundMessage(ChannelNames.Console, $"{known.Code}:{id}", known.Code, InboundKind.Text, text.Trim(), clock.Now), cancellationToken);
        return id;
    }

    /// <summary>What was said and answered; null when this visitor said nothing of that id.</summary>
    public async Task<InboxEntry?> AnswerAsync(Visitor visitor, string? id, CancellationToken cancellationToken) =>
        visitor.Person is { } person && roster.View.Snapshot.PersonById(person) is { } known && IsId(id)
            ? await ledger.ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.Console, $"{known.Code}:{id}", token), cancellationToken)
            : null;

    static bool IsId(string? id) => id is { Length: > 0 and <= MaxId } && id.All(char.IsAsciiLetterOrDigit);
}
