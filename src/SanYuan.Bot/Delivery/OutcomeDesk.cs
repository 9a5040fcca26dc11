using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Delivery;

/// <summary>Records what became of a call.</summary>
internal sealed class OutcomeDesk(CurrentRoster roster, ILogger<OutcomeDesk> logger)
{
    const int MaxAttempts = 10;

    /// <summary>An operator must act; until then there is no point in asking often.</summary>
    static readonly TimeSpan AlertPause = TimeSpan.FromMinutes(5);

    static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);

    public async Task<int> RecordAsync(ILedgerSession session, Call call, SendResult result, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (result.Category == SendCategory.Alert)
            logger.PlatformRefuses(call.Channel, result.Detail);
        foreach (var entry in call.Entries)
        {
            var outcome = Outcome(entry, result, now);
            if (outcome.Status == OutboxStatus.Dropped)
                await GiveUpAsync(session, entry, outcome.Status, outcome.Error ?? "dropped", now, cancellationToken);
            else
                await session.Outbox.RecordAsync(outcome, cancellationToken);
        }
        return call.Entries.Count;
    }

    /// <summary>Ends an entry that did not arrive, or perhaps not; the office is told, for somebody must reach the receiver another way.</summary>
    public async Task GiveUpAsync(ILedgerSession session, OutboxEntry entry, OutboxStatus status, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.Outbox.RecordAsync(new OutboxOutcome(entry.Id, status, reason, now), cancellationToken);
        // News that news did not arrive would go round in circles.
        if (entry.Message.Kind == OutboundKind.Alert || roster.View.Snapshot.PersonById(entry.Message.Receiver) is not { } receiver)
            return;
        var text = DeliveryWords.NotDelivered(receiver.Name, entry.Message.Kind, status);
        foreach (var person in roster.View.Snapshot.Office)
            await session.Outbox.AddAsync(
                new OutboundMessage(person.Id, OutboundKind.Alert, text, now, $"undelivered:{entry.Id}:{person.Id.Value}"), now, cancellationToken);
    }

    static OutboxOutcome Outcome(OutboxEntry entry, SendResult result, DateTimeOffset now) => result.Category switch
    {
        SendCategory.Done when result.RefusedAccounts.Contains(entry.Address!.Value.Account, StringComparer.OrdinalIgnoreCase)
            => new(entry.Id, OutboxStatus.Dropped, "refused by the platform", now),
        SendCategory.Done => new(entry.Id, OutboxStatus.Sent, null, now),
        SendCategory.Wait => new(entry.Id, OutboxStatus.Pending, result.Detail, now + (result.RetryAfter ?? DefaultWait)),
        SendCategory.Alert => new(entry.Id, OutboxStatus.Pending, result.Detail, now + AlertPause),
        SendCategory.Unknown => new(entry.Id, OutboxStatus.Sending, result.Detail, now + Backoff(entry.Attempts)),
        SendCategory.Retry when entry.Attempts < MaxAttempts => new(entry.Id, OutboxStatus.Pending, result.Detail, now + Backoff(entry.Attempts)),
        _ => new(entry.Id, OutboxStatus.Dropped, result.Detail, now),
    };

    /// <summary>2, 4, 8 … seconds, at most five minutes.</summary>
    static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Min(attempts + 1, 16))));
}
