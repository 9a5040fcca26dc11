using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging;

public enum OutboxStatus
{
    Pending,

    /// <summary>Claimed: a call is under way, or its outcome is unknown and the identical call will be repeated.</summary>
    Sending,
    Sent,

    /// <summary>It can never be delivered; the reason is stored.</summary>
    Dropped,

    /// <summary>Whether the receiver has it could not be found out in time; the office sees it.</summary>
    Unknown,

    /// <summary>Withdrawn before it was sent.</summary>
    Cancelled,
}

/// <summary>An outbound message as stored.</summary>
/// <param name="Id">The database's key; also the order of writing.</param>
/// <param name="Attempts">Calls made so far, the one under way included.</param>
public sealed record OutboxEntry(long Id, OutboundMessage Message, OutboxStatus Status, int Attempts)
{
    /// <summary>The call it belongs to; entries of one batch are always sent together and in order of id.</summary>
    public string? Batch { get; init; }

    public ChannelAccount? Address { get; init; }

    /// <summary>When its first call was made: an unknown outcome may be repeated only within the platform's duplicate check.</summary>
    public DateTimeOffset? FirstAttemptAt { get; init; }
}

/// <summary>The outcome recorded for an entry.</summary>
/// <param name="At">When to act next: the next attempt of a pending one, the repetition of an unknown one, the moment of sending of a sent one.</param>
public sealed record OutboxOutcome(long Id, OutboxStatus Status, string? Error, DateTimeOffset At);

/// <summary>What is to be sent. A key is written once, whatever happens.</summary>
public interface IOutbox
{
    /// <summary>Writes a message unless its key is there already.</summary>
    /// <returns>Whether it was written.</returns>
    Task<bool> AddAsync(OutboundMessage message, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Pending messages that are due, oldest first.</summary>
    Task<IReadOnlyList<OutboxEntry>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Messages of calls that were never recorded, or whose outcome is unknown, and that may be acted on now; whole batches only.</summary>
    Task<IReadOnlyList<OutboxEntry>> UnsettledAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Marks an entry as being sent until <paramref name="leaseEnd"/>, with its batch and address; counts the attempt.</summary>
    Task ClaimAsync(OutboxEntry entry, DateTimeOffset now, DateTimeOffset leaseEnd, CancellationToken cancellationToken);

    Task RecordAsync(OutboxOutcome outcome, CancellationToken cancellationToken);

    /// <summary>How many messages each of these people has been sent since a moment.</summary>
    Task<IReadOnlyDictionary<PersonId, int>> SentCountsAsync(IReadOnlyCollection<PersonId> people, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Withdraws a message that is still waiting; one already on its way is left alone.</summary>
    Task CancelAsync(string key, CancellationToken cancellationToken);

    /// <summary>What a person was sent after an entry, oldest first; what the chat page shows.</summary>
    Task<IReadOnlyList<OutboxEntry>> SentToAsync(PersonId person, string channel, long after, CancellationToken cancellationToken);
}
