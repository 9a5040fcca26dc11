using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Delivery;

/// <summary>Records what became of a call, for each receiver.</summary>
internal sealed class OutcomeDesk(CurrentRoster roster, ChannelDesk channels, ILogger<OutcomeDesk> logger)
{
    const int MaxAttempts = 10;

    public async Task<int> RecordAsync(ILedgerSession session, Call call, SendResult result, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (result.Category == SendCategory.Alert)
        {
            logger.PlatformRefuses(call.Channel, result.Detail);
            await WarnAsync(session, call.Channel, result.Detail, now, cancellationToken);
        }
        var refused = result.RefusedAccounts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var deferred = result.DeferredAccounts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entries in call.Entries.GroupBy(entry => Outcome(entry, deferred.Contains(entry.Address!.Value.Account) ? Deferred(result) : result, refused, now)))
            if (entries.Key.Status == OutboxStatus.Dropped)
                await GiveUpAsync(session, await TurnAsync(session, call.Channel, [.. entries], entries.Key, cancellationToken), entries.Key, cancellationToken);
            else
                await session.Delivery.RecordAsync([.. entries.Select(entry => entry.Id)], entries.Key, cancellationToken);
        return call.Entries.Count;
    }

    /// <summary>Those of the office who can be reached on another channel hear once a day what to mend; the others see it in the console.</summary>
    Task<int> WarnAsync(ILedgerSession session, string channel, string? detail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var elsewhere = roster.View.Snapshot.Office.Where(person => channels.AccountsOf(person.Id).Any(account => account.Channel != channel));
        var (text, day) = (DeliveryWords.Trouble(channels.Sender(channel), detail), DateOnly.FromDateTime(now.DateTime));
        return session.Outbox.AddManyAsync(
            [.. elsewhere.Select(person => new OutboundMessage(person.Id, OutboundKind.Alert, text, now, $"trouble:{channel}:{detail}:{day:yyyyMMdd}:{person.Id.Value}") { Why = DeliveryWords.WhyTrouble })],
            now, cancellationToken);
    }

    /// <summary>What certainly did not arrive by one channel goes by another, where its receiver has one.</summary>
    /// <returns>Those for which no channel is left.</returns>
    async Task<IReadOnlyList<OutboxEntry>> TurnAsync(ILedgerSession session, string channel, IReadOnlyList<OutboxEntry> entries, OutboxOutcome outcome, CancellationToken cancellationToken)
    {
        var byWay = entries.ToLookup(entry => channels.AccountsOf(entry.Message.Receiver).Any(account => account.Channel != channel && !entry.FailedOn.Contains(account.Channel)));
        foreach (var alike in byWay[true].GroupBy(entry => string.Join(',', entry.FailedOn)))
            await session.Delivery.TurnAsync([.. alike.Select(entry => entry.Id)], [.. alike.First().FailedOn, channel], outcome.Error, outcome.At, cancellationToken);
        return [.. byWay[false]];
    }

    /// <summary>Ends entries that did not arrive, or perhaps not; the office is told once for each kind, for somebody must reach the receivers another way.</summary>
    public async Task GiveUpAsync(ILedgerSession session, IReadOnlyList<OutboxEntry> entries, OutboxOutcome outcome, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return;
        await session.Delivery.RecordAsync([.. entries.Select(entry => entry.Id)], outcome, cancellationToken);
        // News that news did not arrive would go round in circles.
        foreach (var kind in entries.Where(entry => entry.Message.Kind != OutboundKind.Alert).GroupBy(entry => entry.Message.Kind))
            await TellOfficeAsync(session, [.. kind], outcome, cancellationToken);
    }

    Task<int> TellOfficeAsync(ILedgerSession session, IReadOnlyList<OutboxEntry> lost, OutboxOutcome outcome, CancellationToken cancellationToken)
    {
        var snapshot = roster.View.Snapshot;
        var names = lost.Select(entry => snapshot.PersonById(entry.Message.Receiver)?.Name).OfType<string>().Distinct().ToList();
        if (names.Count == 0)
            return Task.FromResult(0);
        var text = DeliveryWords.NotDelivered(names, lost[0].Message.Kind, outcome.Status);
        // One that was sent again and failed again is news again: hence the moment.
        var key = $"undelivered:{lost[0].Id}:{outcome.At.ToUnixTimeMilliseconds()}";
        return session.Outbox.AddManyAsync(
            [.. snapshot.Office.Select(person => new OutboundMessage(person.Id, OutboundKind.Alert, text, outcome.At, $"{key}:{person.Id.Value}") { Why = DeliveryWords.Why })], outcome.At, cancellationToken);
    }

    static SendResult Deferred(SendResult result) => new(SendCategory.Wait, "put off by the platform") { RetryAfter = result.RetryAfter };

    static OutboxOutcome Outcome(OutboxEntry entry, SendResult result, HashSet<string> refused, DateTimeOffset now) => result.Category switch
    {
        SendCategory.Done when refused.Contains(entry.Address!.Value.Account) => new(OutboxStatus.Dropped, "refused by the platform", now),
        SendCategory.Done => new(OutboxStatus.Sent, null, now),
        SendCategory.Wait => new(OutboxStatus.Pending, result.Detail, now + (result.RetryAfter ?? ChannelPace.DefaultWait)),
        SendCategory.Alert => new(OutboxStatus.Pending, result.Detail, now + ChannelPace.AlertPause),
        SendCategory.Unknown => new(OutboxStatus.Sending, result.Detail, now + Backoff(entry.Attempts)),
        SendCategory.Retry when entry.Attempts < MaxAttempts => new(OutboxStatus.Pending, result.Detail, now + Backoff(entry.Attempts)),
        _ => new(OutboxStatus.Dropped, result.Detail, now),
    };

    /// <summary>2, 4, 8 … seconds, at most five minutes.</summary>
    static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Min(attempts + 1, 16))));
}
