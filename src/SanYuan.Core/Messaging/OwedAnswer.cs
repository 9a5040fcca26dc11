namespace SanYuan.Core.Messaging;

/// <summary>Where a message is answered, on platforms that take no answer in the response to a callback.</summary>
/// <param name="Address">The platform's address for this one conversation; empty: to the sender's account.</param>
/// <param name="Until">Until when the address is good.</param>
public sealed record AnswerRoute(string Address, DateTimeOffset Until);

/// <summary>An answer that is on disk and that the platform does not have yet. Gone from the ledger when it was sent.</summary>
/// <param name="Channel">One of <see cref="ChannelNames"/>.</param>
/// <param name="MessageId">Of the message it answers; each is answered once.</param>
/// <param name="Account">The sender's; empty when the platform does not say who it is.</param>
public sealed record OwedAnswer(string Channel, string MessageId, string Account, string Text, AnswerRoute Route)
{
    /// <summary>Calls that failed so far.</summary>
    public int Attempts { get; init; }
}

/// <summary>Answers on their way. Written with the message, removed once the platform has them.</summary>
public interface IAnswerStore
{
    /// <param name="dueAt">When the next host may send it: not while the one that took the message does.</param>
    Task AddAsync(OwedAnswer answer, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>Those whose time has come, oldest first.</summary>
    Task<IReadOnlyList<OwedAnswer>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Writes attempts, and when it is due again.</summary>
    Task PutOffAsync(OwedAnswer answer, DateTimeOffset dueAt, CancellationToken cancellationToken);

    Task RemoveAsync(string channel, string messageId, CancellationToken cancellationToken);
}

/// <summary>Carries answers to one platform. Never throws for a platform's fault: that is a <see cref="SendResult"/>.</summary>
public interface IAnswerSender
{
    /// <summary>One of <see cref="ChannelNames"/>.</summary>
    string Channel { get; }

    /// <summary>Sends it by its route. Whatever comes back but done and drop may be tried again: a repetition shows once, or is the lesser evil.</summary>
    Task<SendResult> SendAsync(OwedAnswer answer, CancellationToken cancellationToken);
}
