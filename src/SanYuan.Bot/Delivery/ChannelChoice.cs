using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Settings;

namespace SanYuan.Bot.Delivery;

/// <summary>
/// By which of their accounts a person is reached: a digest where the office wants digests, all else where they last spoke. Where a message certainly did not
/// arrive, or a channel takes nothing for a while, it goes by another.
/// </summary>
/// <param name="last">Where those last spoke who have several accounts.</param>
/// <param name="digests">Where the office wants digests; empty: nowhere in particular.</param>
internal sealed class ChannelChoice(ChannelDesk channels, IReadOnlyDictionary<PersonId, string> last, string digests, DateTimeOffset now)
{
    /// <summary>How long a message waits for a channel that takes nothing, before it goes by another.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task<ChannelChoice> ReadAsync(ChannelDesk channels, IReadOnlyList<OutboxEntry> due, ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var several = due.Select(entry => entry.Message.Receiver).Distinct().Where(person => channels.AccountsOf(person).Count > 1).ToList();
        if (several.Count == 0)
            return new ChannelChoice(channels, new Dictionary<PersonId, string>(), "", now);
        var digests = due.Any(entry => entry.Message.Kind == OutboundKind.Digest) ? await session.Settings.CurrentAsync(SettingNames.DigestChannel, cancellationToken) : null;
        return new ChannelChoice(channels, await session.LastChannels.OfAsync(several, cancellationToken), digests?.Value ?? "", now);
    }

    /// <returns>Null where no account is left.</returns>
    public ChannelAccount? Of(OutboxEntry entry)
    {
        var left = channels.AccountsOf(entry.Message.Receiver).Where(account => !entry.FailedOn.Contains(account.Channel)).OrderBy(account => Rank(account, entry)).ToList();
        if (left.Count == 0)
            return null;
        if (entry.Message.DueAt + Patience > now)
            return left[0];
        // A channel that is asked again now and then would keep what it refused last time.
        var tried = entry.Attempts > 0 ? entry.Address?.Channel : null;
        return left.OrderBy(account => channels.Pace(account.Channel).OpensAt(now) > now).ThenBy(account => account.Channel == tried).First();
    }

    int Rank(ChannelAccount account, OutboxEntry entry)
    {
        // That a channel must be mended is not told by way of it.
        if (entry.Message.Kind == OutboundKind.Alert && channels.Pace(account.Channel).Alert is not null)
            return 3;
        if (entry.Message.Kind == OutboundKind.Digest && account.Channel == digests)
            return 0;
        return last.GetValueOrDefault(entry.Message.Receiver) == account.Channel ? 1 : 2;
    }
}
