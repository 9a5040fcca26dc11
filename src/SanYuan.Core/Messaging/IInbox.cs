using SanYuan.Core.Primitives;

namespace SanYuan.Core.Messaging;

public enum InboxStatus
{
    /// <summary>Handled, and the reply is stored.</summary>
    Answered,

    /// <summary>Stored, but its handler failed; it is tried again.</summary>
    Pending,

    /// <summary>Given up after the last try; the sender and the office were told.</summary>
    Failed,
}

/// <summary>A message that was taken in, once for each platform's message id.</summary>
/// <param name="Id">The database's key; 0 before it is stored.</param>
/// <param name="Message">As received; the text is left out for people who do not belong.</param>
/// <param name="Person">The sender; null for a stranger.</param>
/// <param name="Reply">What was answered, and is answered again at a redelivery.</param>
public sealed record InboxEntry(long Id, InboundMessage Message, PersonId? Person, InboxStatus Status, string Reply, DateTimeOffset ReceivedAt)
{
    /// <summary>How often the handler has failed.</summary>
    public int Attempts { get; init; }

    /// <summary>When a pending message is tried again; null otherwise.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }
}

/// <summary>What came in. Unique on channel and message id.</summary>
public interface IInbox
{
    Task<InboxEntry?> FindAsync(string channel, string messageId, CancellationToken cancellationToken);

    Task AddAsync(InboxEntry entry, CancellationToken cancellationToken);

    /// <summary>Writes status, reply, attempts, next attempt and what was attached of an entry found before.</summary>
    Task UpdateAsync(InboxEntry entry, CancellationToken cancellationToken);

    /// <summary>Pending messages whose next attempt is due, oldest first.</summary>
    Task<IReadOnlyList<InboxEntry>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>How many messages this account has sent since a moment; keeps strangers from guessing codes.</summary>
    Task<int> CountAsync(string channel, string account, DateTimeOffset since, CancellationToken cancellationToken);
}
