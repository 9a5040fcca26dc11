using SanYuan.Core.Primitives;

namespace SanYuan.Core.Messaging;

/// <summary>The outcome recorded for entries.</summary>
/// <param name="Error">A short reason without personal data; null when sent.</param>
/// <param name="At">When to act next: the next attempt of a pending one, the repetition of an unknown one; otherwise the moment of the outcome.</param>
public sealed record OutboxOutcome(OutboxStatus Status, string? Error, DateTimeOffset At);

/// <summary>How many messages a person has been sent; those under way count as sent just now.</summary>
/// <param name="LastMinute">Within the last 60 seconds.</param>
/// <param name="LastHour">Within the last 60 minutes, the minute included.</param>
public readonly record struct SentCount(int LastMinute, int LastHour);

/// <summary>The outbox as delivery sees it: what is due, what is under way, what became of it. Every method takes a whole call at once.</summary>
public interface IDeliveryStore
{
    /// <summary>The pending message that has been due longest, and those due that say the same, oldest first.</summary>
    /// <param name="limit">At most so many.</param>
    Task<IReadOnlyList<OutboxEntry>> NextDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Messages of calls that were never recorded, or whose outcome is unknown, and that may be acted on now; whole batches only.</summary>
    Task<IReadOnlyList<OutboxEntry>> UnsettledAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Marks the entries of one call as being sent until <paramref name="leaseEnd"/>, with its batch and their addresses; counts the attempt.</summary>
    Task ClaimAsync(IReadOnlyList<OutboxEntry> entries, DateTimeOffset now, DateTimeOffset leaseEnd, CancellationToken cancellationToken);

    /// <summary>Lets messages that certainly did not arrive go by another channel: due at once, as if never tried.</summary>
    /// <param name="failedOn">All the channels each of them has failed on.</param>
    Task TurnAsync(IReadOnlyCollection<long> ids, IReadOnlyList<string> failedOn, string? error, DateTimeOffset now, CancellationToken cancellationToken);

    Task RecordAsync(IReadOnlyCollection<long> ids, OutboxOutcome outcome, CancellationToken cancellationToken);

    /// <summary>What these people have been sent lately; whoever has been sent nothing is left out.</summary>
    Task<IReadOnlyDictionary<PersonId, SentCount>> SentCountsAsync(IReadOnlyCollection<PersonId> people, DateTimeOffset now, CancellationToken cancellationToken);
}
