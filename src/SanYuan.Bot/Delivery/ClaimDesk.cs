using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Delivery;

/// <summary>Decides what is sent now: what was broken off, and what is due, joined where the words are the same.</summary>
internal sealed class ClaimDesk(ChannelDesk channels, OutcomeDesk outcomes)
{
    /// <summary>How long a call may take before it counts as broken off.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>How long after its first call an unknown outcome may be repeated: well within the platform's duplicate check of 30 minutes.</summary>
    public static readonly TimeSpan RepeatWindow = TimeSpan.FromMinutes(25);

    /// <summary>Calls claimed at once: they are made within their lease, a few at a time.</summary>
    const int MaxCalls = 4;

    /// <summary>Texts looked at for nothing in one transaction; others wait for the writer meanwhile.</summary>
    const int MaxLooks = 8;

    /// <summary>Calls that were broken off: the same again while the platform would notice the repetition, given up as unknown after that.</summary>
    public async Task<IReadOnlyList<Call>> ClaimBrokenAsync(ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calls = new List<Call>();
        foreach (var batch in (await session.Delivery.UnsettledAsync(now, cancellationToken)).GroupBy(entry => entry.Batch))
        {
            var entries = batch.ToList();
            var call = new Call(entries[0].Address!.Value.Channel, entries);
            var isOver = entries[0].FirstAttemptAt + RepeatWindow <= now || (channels.IsConnected(call.Channel) && !channels.Sender(call.Channel).Recognises(call.ToBatch()));
            if (!isOver && channels.IsConnected(call.Channel))
                calls.Add(await ClaimAsync(session, call, now, cancellationToken));
            else if (isOver)
                await outcomes.GiveUpAsync(session, entries, new OutboxOutcome(OutboxStatus.Unknown, "outcome unknown", now), cancellationToken);
        }
        return calls;
    }

    /// <summary>The next few calls of what is due, longest waiting first; none when nothing is due that can be sent.</summary>
    public async Task<IReadOnlyList<Call>> ClaimDueAsync(ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var look = 0; look < MaxLooks && channels.IsAnyOpen(now); look++)
        {
            var due = await session.Delivery.NextDueAsync(now, channels.LookSize, cancellationToken);
            if (due.Count == 0)
                return [];
            var ready = await ReadyAsync(session, due, now, cancellationToken);
            var calls = new List<Call>();
            foreach (var call in CallJoiner.Join(ready, channel => channels.Sender(channel).MaxReceivers, due.Count == channels.LookSize).Take(MaxCalls))
                calls.Add(await ClaimAsync(session, call, now, cancellationToken));
            if (calls.Count > 0)
                return calls;
        }
        return [];
    }

    async Task<Call> ClaimAsync(ILedgerSession session, Call call, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.Delivery.ClaimAsync(call.Entries, now, now + Lease, cancellationToken);
        channels.Pace(call.Channel).Made(now);
        return call.Counted();
    }

    /// <summary>Those that can be sent now, with their addresses; the others are put off or given up.</summary>
    async Task<List<OutboxEntry>> ReadyAsync(ILedgerSession session, IReadOnlyList<OutboxEntry> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var budget = await SendBudget.ReadAsync(session, due, now, cancellationToken);
        var choice = await ChannelChoice.ReadAsync(channels, due, session, now, cancellationToken);
        var addressed = due.ToLookup(choice.Of);
        var ready = new List<OutboxEntry>();
        var over = new List<long>();
        foreach (var channel in addressed.Where(group => group.Key is not null).GroupBy(group => group.Key!.Value.Channel))
        {
            var entries = channel.SelectMany(group => group.Select(entry => entry with { Address = group.Key }));
            var (limits, opens) = (channels.Sender(channel.Key).Limits, channels.Pace(channel.Key).OpensAt(now));
            if (opens > now)
                await PutOffAsync(session, entries.Select(entry => entry.Id).ToList(), opens, cancellationToken);
            else
                foreach (var entry in entries)
                    if (budget.Take(entry.Message.Receiver, limits))
                        ready.Add(entry);
                    else
                        over.Add(entry.Id);
        }
        await PutOffAsync(session, over, now + SendBudget.Pause, cancellationToken);
        await outcomes.GiveUpAsync(session, [.. addressed[null]], new OutboxOutcome(OutboxStatus.Dropped, "no account on a connected channel", now), cancellationToken);
        return ready;
    }

    static Task PutOffAsync(ILedgerSession session, List<long> ids, DateTimeOffset until, CancellationToken cancellationToken) => ids.Count == 0
        ? Task.CompletedTask
        : session.Delivery.RecordAsync(ids, new OutboxOutcome(OutboxStatus.Pending, "platform limit", until), cancellationToken);
}
