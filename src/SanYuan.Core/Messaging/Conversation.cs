using Microsoft.Extensions.Logging;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging;

/// <summary>Takes one message through: once, in one transaction, answered when it is on disk.</summary>
public sealed class Conversation(ILedger ledger, CurrentRoster roster, Reception reception, CountyClock clock, ILogger<Conversation> logger)
{
    /// <summary>Answers a message. Delivered again, it gets the same answer and changes nothing.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored: the platform must deliver again.</exception>
    public async Task<Reply> ReceiveAsync(InboundMessage message, CancellationToken cancellationToken) => (await ReceiveAsync(message, null, cancellationToken))!;

    /// <summary>The same of a message that counts only as long as something holds: nobody can change it between the question and what the message does.</summary>
    /// <param name="holds">Asked in the message's own transaction, unless it was answered before; null: nothing is asked.</param>
    /// <returns>Null where it does not hold: then nothing is done and nothing kept.</returns>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    public async Task<Reply?> ReceiveAsync(InboundMessage message, Func<ILedgerSession, CancellationToken, Task<bool>>? holds, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        try
        {
            var visit = await reception.PrepareAsync(Reception.Receive(message, roster.View, now), ledger, cancellationToken);
            var reply = await ledger.WriteAsync((session, token) => AnswerOnceAsync(session, visit, holds, now, token), cancellationToken);
            if (reply?.ChangesRoster == true)
                await roster.RefreshAsync(cancellationToken);
            return reply;
        }
#pragma warning disable CA1031 // A handler may fail in any way; the message must be kept whatever it was.
        catch (Exception fault) when (fault is not LedgerUnavailableException and not OperationCanceledException)
#pragma warning restore CA1031
        {
            logger.HandlerFailed(fault, message.Channel);
            return await ledger.WriteAsync((session, token) => KeepAsync(session, message, now, token), cancellationToken);
        }
    }

    async Task<Reply?> AnswerOnceAsync(
        ILedgerSession session, Visit visit, Func<ILedgerSession, CancellationToken, Task<bool>>? holds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await session.Inbox.FindAsync(visit.Message.Channel, visit.Message.MessageId, cancellationToken) is { } known)
            return Again(visit.Message, known);
        if (holds is not null && !await holds(session, cancellationToken))
            return null;
        var reply = await reception.AnswerAsync(visit, session, cancellationToken);
        var kept = visit.KeepsText ? visit.Message.Keeping(reply) : visit.Message with { Text = "", Attachment = null };
        var entry = new InboxEntry(0, kept, visit.Person?.Id, InboxStatus.Answered, reply.ToKeep, now);
        await session.Inbox.AddAsync(entry, cancellationToken);
        await OweAsync(session, visit.Message, reply, now, cancellationToken);
        if (!MemberDesk.Concerns(visit.Message.Kind) && visit.Person is { Accounts.Count: > 1 } person && person.Accounts.Any(account => account.Channel == visit.Message.Channel))
            await session.LastChannels.SpokeAsync(person.Id, visit.Message.Channel, cancellationToken);
        return reply;
    }

    /// <summary>An answer that goes another way than the response is on that way already.</summary>
    static Reply Again(InboundMessage message, InboxEntry known) => message.Route is null ? new Reply(known.Reply) : Reply.None;

    static Task OweAsync(ILedgerSession session, InboundMessage message, Reply reply, DateTimeOffset now, CancellationToken cancellationToken) =>
        message.Route is { } route && reply.Text.Length > 0
            ? session.Answers.AddAsync(new OwedAnswer(message.Channel, message.MessageId, message.Account, reply.ToKeep, route), now + Answers.Lease, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Keeps a message whose handler failed; <see cref="Retries"/> takes it from there.</summary>
    async Task<Reply> KeepAsync(ILedgerSession session, InboundMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await session.Inbox.FindAsync(message.Channel, message.MessageId, cancellationToken) is { } known)
            return Again(message, known);
        var snapshot = roster.View.Snapshot;
        var person = snapshot.PersonByAccount(new ChannelAccount(message.Channel, message.Account));
        var belongs = person is not null && snapshot.RolesOf(person.Id, DateOnly.FromDateTime(now.DateTime)) != Roles.None;
        var kept = belongs ? message : message with { Text = "", Attachment = null };
        var entry = new InboxEntry(0, kept, person?.Id, InboxStatus.Pending, MessagingWords.Later, now) { Attempts = 1, NextAttemptAt = now + Retries.Delay(1) };
        var reply = new Reply(MessagingWords.Later);
        await session.Inbox.AddAsync(entry, cancellationToken);
        await OweAsync(session, message, reply, now, cancellationToken);
        return reply;
    }
}
