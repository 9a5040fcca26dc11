using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Channels.BotFramework.Sending;

/// <summary>Where the people of the roster are written to unasked. Of strangers nothing is kept.</summary>
internal sealed class KnownConversations(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    public async Task<ConversationAddress?> FindAsync(string account, CancellationToken cancellationToken) =>
        await ledger.ReadAsync((session, token) => session.Conversations.FindAsync(Key(account), token), cancellationToken) is { } text && ConversationAddress.TryRead(text, out var address)
            ? address
            : null;

    /// <summary>Keeps where somebody was seen, unless that is known already: it is the same with almost every message.</summary>
    /// <exception cref="LedgerUnavailableException">It could not be kept.</exception>
    public async Task KeepAsync(string account, ConversationAddress seen, CancellationToken cancellationToken)
    {
        if (roster.View.Snapshot.PersonByAccount(Key(account)) is null)
            return;
        var known = await FindAsync(account, cancellationToken);
        // Seen in a group, they still have the conversation of the two.
        var kept = known is { IsKnown: true } && !seen.IsKnown && known.ChannelId == seen.ChannelId ? seen with { ConversationId = known.ConversationId } : seen;
        if (kept != known)
            await ledger.WriteAsync(
                async (session, token) =>
                {
                    await session.Conversations.PutAsync(Key(account), kept.ToText(), clock.Now, token);
                    return true;
                },
                cancellationToken);
    }

    static ChannelAccount Key(string account) => new(ChannelNames.BotFramework, account);
}
