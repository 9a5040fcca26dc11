using Microsoft.Extensions.Logging;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging;

/// <summary>Tries messages again whose handler failed, later and later; after the last try the sender and the office are told.</summary>
public sealed class Retries(ILedger ledger, CurrentRoster roster, Reception reception, CountyClock clock, ILogger<Retries> logger)
{
    static readonly TimeSpan[] Delays =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    /// <summary>How long to wait after the given number of failures.</summary>
    internal static TimeSpan Delay(int failures) => Delays[failures - 1];

    /// <summary>Tries every message that is due once.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await ledger.ReadAsync((session, token) => session.Inbox.DueAsync(clock.Now, 100, token), cancellationToken);
        foreach (var entry in due)
            await TryAsync(entry, cancellationToken);
        return due.Count;
    }

    async Task TryAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            var visit = await reception.PrepareAsync(Reception.Receive(entry.Message, roster.View, clock.ToLocal(entry.ReceivedAt)), ledger, cancellationToken);
            await ledger.WriteAsync((session, token) => AnswerAsync(session, entry, visit, token), cancellationToken);
        }
#pragma warning disable CA1031 // As at the first try: whatever the fault, it counts as one more failure.
        catch (Exception fault) when (fault is not LedgerUnavailableException and not OperationCanceledException)
#pragma warning restore CA1031
        {
            logger.RetryFailed(fault, entry.Message.Channel, entry.Attempts + 1);
            await ledger.WriteAsync((session, token) => FailedAgainAsync(session, entry, token), cancellationToken);
        }
    }

    async Task<bool> AnswerAsync(ILedgerSession session, InboxEntry entry, Visit visit, CancellationToken cancellationToken)
    {
        var current = await session.Inbox.FindAsync(entry.Message.Channel, entry.Message.MessageId, cancellationToken);
        if (current?.Status != InboxStatus.Pending)
            return false;
        var reply = await reception.AnswerAsync(visit, session, cancellationToken);
        await session.Inbox.UpdateAsync(current with { Message = current.Message.Keeping(reply), Status = InboxStatus.Answered, Reply = reply.ToKeep, NextAttemptAt = null }, cancellationToken);
        if (visit.Person is { } person && reply.ToKeep.Length > 0)
            await session.Outbox.AddAsync(new OutboundMessage(person.Id, OutboundKind.LateAnswer, reply.ToKeep, clock.Now, $"late:{current.Id}") { Why = MessagingWords.WhyLate(clock.ToLocal(entry.ReceivedAt)) }, clock.Now, cancellationToken);
        return true;
    }

    async Task<bool> FailedAgainAsync(ILedgerSession session, InboxEntry entry, CancellationToken cancellationToken)
    {
        // Another host may have answered it meanwhile; then nothing has failed.
        if (await session.Inbox.FindAsync(entry.Message.Channel, entry.Message.MessageId, cancellationToken) is not { Status: InboxStatus.Pending } current)
            return false;
        var failures = current.Attempts + 1;
        var isLast = failures > Delays.Length;
        await session.Inbox.UpdateAsync(
            current with
            {
                Attempts = failures,
                Status = isLast ? InboxStatus.Failed : InboxStatus.Pending,
                NextAttemptAt = isLast ? null : clock.Now + Delay(failures),
            },
            cancellationToken);
        if (isLast)
            await GiveUpAsync(session, entry, cancellationToken);
        return true;
    }

    async Task GiveUpAsync(ILedgerSession session, InboxEntry entry, CancellationToken cancellationToken)
    {
        var snapshot = roster.View.Snapshot;
        var sent = clock.ToLocal(entry.ReceivedAt);
        if (entry.Person is not { } sender)
            return;
        await TellAsync(sender, MessagingWords.GaveUpSender(sent));
        foreach (var person in snapshot.Office)
            await TellAsync(person.Id, MessagingWords.GaveUpOffice(snapshot.PersonById(sender)?.Name ?? "一位同志", sent));

        Task<bool> TellAsync(PersonId receiver, string text) =>
            session.Outbox.AddAsync(new OutboundMessage(receiver, OutboundKind.Alert, text, clock.Now, $"gave-up:{entry.Id}:{receiver.Value}") { Why = MessagingWords.WhyGaveUp(sent) }, clock.Now, cancellationToken);
    }
}
