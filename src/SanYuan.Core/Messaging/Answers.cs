using Microsoft.Extensions.Logging;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging;

/// <summary>Sends answers on platforms that take none in a response: at once by the host that took the message, later by any.</summary>
/// <remarks>What cannot be sent so goes to the outbox, which tries longer and tells the office in the end.</remarks>
public sealed class Answers(ILedger ledger, CurrentRoster roster, IEnumerable<IAnswerSender> senders, CountyClock clock, ILogger<Answers> logger)
{
    /// <summary>How long a host has to send an answer; then it counts as broken off.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>After a quarter of an hour the outbox takes over.</summary>
    const int MaxAttempts = 8;
    const int AtOnce = 5;

    static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);
    static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    readonly Dictionary<string, IAnswerSender> _senders = senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);

    /// <summary>Sends an answer that was stored just now, and records what became of it.</summary>
    public async Task SendAsync(OwedAnswer answer, CancellationToken cancellationToken)
    {
        var result = _senders.TryGetValue(answer.Channel, out var sender)
            ? await sender.SendAsync(answer, cancellationToken)
            : new SendResult(SendCategory.Wait, "channel is off");
        // Recorded even while the service stops: the call has been made.
        await ledger.WriteAsync((session, token) => RecordAsync(session, answer, result, token), CancellationToken.None);
    }

    /// <summary>Sends what another host, or this one before it died, did not.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (_senders.Count == 0 || await ledger.ReadAsync((session, token) => session.Answers.DueAsync(clock.Now, 1, token), cancellationToken) is [])
            return 0;
        var due = await ledger.WriteAsync(ClaimAsync, cancellationToken);
        foreach (var answer in due)
            await SendAsync(answer, cancellationToken);
        return due.Count;
    }

    async Task<IReadOnlyList<OwedAnswer>> ClaimAsync(ILedgerSession session, CancellationToken cancellationToken)
    {
        var due = await session.Answers.DueAsync(clock.Now, AtOnce, cancellationToken);
        foreach (var answer in due)
            await session.Answers.PutOffAsync(answer, clock.Now + AtOnce * Lease, cancellationToken);
        return due;
    }

    async Task<bool> RecordAsync(ILedgerSession session, OwedAnswer answer, SendResult result, CancellationToken cancellationToken)
    {
        var next = answer with { Attempts = answer.Attempts + 1 };
        if (result.Category is not (SendCategory.Done or SendCategory.Drop) && next.Attempts < MaxAttempts)
        {
            await session.Answers.PutOffAsync(next, clock.Now + Pause(result, next.Attempts), cancellationToken);
            return false;
        }
        await session.Answers.RemoveAsync(answer.Channel, answer.MessageId, cancellationToken);
        if (result.Category != SendCategory.Done)
            await HandOverAsync(session, answer, result, cancellationToken);
        return true;
    }

    async Task HandOverAsync(ILedgerSession session, OwedAnswer answer, SendResult result, CancellationToken cancellationToken)
    {
        logger.AnswerNotSent(answer.Channel, result.Category, result.Detail);
        if (roster.View.Snapshot.PersonByAccount(new ChannelAccount(answer.Channel, answer.Account)) is not { } person)
            return;
        await session.Outbox.AddAsync(
            new OutboundMessage(person.Id, OutboundKind.LateAnswer, answer.Text, clock.Now, $"answer:{answer.Channel}:{answer.MessageId}") { Why = MessagingWords.WhyLate(clock.Now) },
            clock.Now, cancellationToken);
    }

    /// <summary>5, 10, 20 … seconds, unless the platform names a time.</summary>
    static TimeSpan Pause(SendResult result, int attempts)
    {
        var pause = result.Category switch
        {
            SendCategory.Wait => result.RetryAfter ?? DefaultWait,
            SendCategory.Alert => LongestWait,
            _ => TimeSpan.FromSeconds(2.5 * Math.Pow(2, attempts)),
        };
        return pause < LongestWait ? pause : LongestWait;
    }
}
