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

    /// <summary>The channels on which it certainly did not arrive.</summary>
    public IReadOnlyList<string> FailedOn { get; init; } = [];
}

/// <summary>A message that was sent.</summary>
public sealed record SentMessage(OutboundMessage Message, DateTimeOffset WrittenAt, DateTimeOffset SentAt);

/// <summary>What is to be sent, as those see it who have something to say. A key is written once, whatever happens.</summary>
public interface IOutbox
{
    /// <summary>Writes a message unless its key is there already.</summary>
    /// <returns>Whether it was written.</returns>
    Task<bool> AddAsync(OutboundMessage message, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The same for many: those that say the same are written by one statement. The writer is busy meanwhile: a thousand or so at a time.</summary>
    /// <returns>How many were written.</returns>
    Task<int> AddManyAsync(IReadOnlyCollection<OutboundMessage> messages, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Withdraws a message that is still waiting; one already on its way is left alone.</summary>
    Task CancelAsync(string key, CancellationToken cancellationToken);

    /// <summary>The newest message a person was sent, on whatever channel; null when there was none.</summary>
    Task<SentMessage?> LastSentAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Withdraws all that waits for a person and is due after a moment; what is on its way is left alone.</summary>
    /// <returns>How many were withdrawn.</returns>
    Task<int> CancelWaitingAsync(PersonId receiver, DateTimeOffset dueAfter, CancellationToken cancellationToken);

    /// <summary>What a person was sent after an entry, oldest first; what the chat page shows.</summary>
    Task<IReadOnlyList<OutboxEntry>> SentToAsync(PersonId person, string channel, long after, CancellationToken cancellationToken);
}
