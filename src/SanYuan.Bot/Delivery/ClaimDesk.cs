using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Delivery;

/// <summary>Decides what is sent now: what was left over first, then what is due, joined where the words are the same.</summary>
internal sealed class ClaimDesk(CurrentRoster roster, OutcomeDesk outcomes, IEnumerable<IChannelSender> senders)
{
    /// <summary>How long a call may take before it counts as broken off.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>How long after its first call an unknown outcome may be repeated: well within the platform's duplicate check of 30 minutes.</summary>
    public static readonly TimeSpan RepeatWindow = TimeSpan.FromMinutes(25);

    const int MaxEntries = 1000;

    readonly IReadOnlyList<IChannelSender> _senders = [.. senders];

    public async Task<IReadOnlyList<Call>> ClaimAsync(ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calls = await RepeatedAsync(session, now, cancellationToken);
        calls.AddRange(await DueAsync(session, now, cancellationToken));
        foreach (var entry in calls.SelectMany(call => call.Entries))
            await session.Outbox.ClaimAsync(entry, now, now + Lease, cancellationToken);
        return calls;
    }

    /// <summary>Calls that were broken off: the same again while the platform would notice the repetition, given up as unknown after that.</summary>
    async Task<List<Call>> RepeatedAsync(ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calls = new List<Call>();
        foreach (var batch in (await session.Outbox.UnsettledAsync(now, cancellationToken)).GroupBy(entry => entry.Batch))
        {
            var entries = batch.ToList();
            if (entries[0].FirstAttemptAt + RepeatWindow > now)
                calls.Add(new Call(entries[0].Address!.Value.Channel, [.. entries.Select(entry => entry with { Attempts = entry.Attempts + 1 })]));
            else
                foreach (var entry in entries)
                    await outcomes.GiveUpAsync(session, entry, OutboxStatus.Unknown, "outcome unknown", now, cancellationToken);
        }
        return calls;
    }

    async Task<List<Call>> DueAsync(ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await session.Outbox.DueAsync(now, MaxEntries, cancellationToken);
        if (due.Count == 0)
            return [];
        var budget = await SendBudget.ReadAsync(session, [.. due.Select(entry => entry.Message.Receiver).Distinct()], now, cancellationToken);
        var ready = new List<OutboxEntry>();
        foreach (var entry in due)
        {
            if (AddressOf(entry.Message.Receiver) is not { } address)
                await outcomes.GiveUpAsync(session, entry, OutboxStatus.Dropped, "no account on a connected channel", now, cancellationToken);
            else if (!budget.Take(entry.Message.Receiver))
                await session.Outbox.RecordAsync(new OutboxOutcome(entry.Id, OutboxStatus.Pending, "platform limit", now + SendBudget.Pause), cancellationToken);
            else
                ready.Add(entry with { Address = address, Attempts = entry.Attempts + 1 });
        }
        return [.. ready.GroupBy(entry => (entry.Address!.Value.Channel, entry.Message.Text, entry.Message.Format)).SelectMany(Join)];
    }

    /// <summary>Equal texts in calls of as many receivers as the platform takes; a person who is due the same text twice gets it in two calls.</summary>
    IEnumerable<Call> Join(IGrouping<(string Channel, string Text, TextFormat Format), OutboxEntry> equal)
    {
        var max = _senders.First(sender => sender.Channel == equal.Key.Channel).MaxReceivers;
        return from entry in equal.GroupBy(entry => entry.Address).SelectMany(same => same.Select((entry, turn) => (entry, turn)))
               group entry.entry by entry.turn into round
               from entries in round.OrderBy(entry => entry.Id).Chunk(max)
               let batch = Guid.NewGuid().ToString("N")
               select new Call(equal.Key.Channel, [.. entries.Select(entry => entry with { Batch = batch })]);
    }

    ChannelAccount? AddressOf(PersonId receiver)
    {
        var accounts = roster.View.Snapshot.PersonById(receiver)?.Accounts ?? [];
        foreach (var sender in _senders)
            foreach (var account in accounts)
                if (account.Channel == sender.Channel)
                    return account;
        return null;
    }
}
