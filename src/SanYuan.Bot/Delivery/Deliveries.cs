using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Delivery;

/// <summary>One round of delivery: claim in one transaction, send outside any, record in another. A crash between them repeats the identical call.</summary>
internal sealed class Deliveries(ILedger ledger, ClaimDesk claims, OutcomeDesk outcomes, IEnumerable<IChannelSender> senders, CountyClock clock)
{
    readonly Dictionary<string, IChannelSender> _senders = senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);

    /// <returns>How many calls were made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var calls = await ledger.WriteAsync((session, token) => claims.ClaimAsync(session, clock.Now, token), cancellationToken);
        foreach (var call in calls)
        {
            var result = await _senders[call.Channel].SendAsync(call.ToBatch(), cancellationToken);
            // The outcome is recorded even while the service stops: the call has been made.
            await ledger.WriteAsync((session, token) => outcomes.RecordAsync(session, call, result, clock.Now, token), CancellationToken.None);
        }
        return calls.Count;
    }
}

/// <summary>Entries that go out in one call, in the order of their ids: its repetition is the same to the byte.</summary>
internal sealed record Call(string Channel, IReadOnlyList<OutboxEntry> Entries)
{
    public OutboundBatch ToBatch() =>
        new([.. Entries.Select(entry => entry.Address!.Value.Account)], Entries[0].Message.Text, Entries[0].Message.Format);
}
