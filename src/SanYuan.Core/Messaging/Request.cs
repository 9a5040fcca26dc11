using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Messaging;

/// <summary>Who sends a message, on the day it is sent.</summary>
public sealed record Sender(Person Person, Roles Roles);

/// <summary>A message that has been understood and whose sender is known, as a handler gets it.</summary>
/// <param name="Moment">When it was sent, with the county's offset: the "now" of its words.</param>
public sealed record Request(InboundMessage Message, Sender Sender, Interpretation Interpretation, RosterSnapshot Roster, DateTimeOffset Moment)
{
    public DateOnly Today => DateOnly.FromDateTime(Moment.DateTime);

    public MessageSource Source => new(Message.Channel, Message.MessageId);

    /// <summary>The sender, the moment and this message, as what changes an entry.</summary>
    public Change AsChange() => new(Sender.Person.Id, Moment, Source);

    /// <summary>The first statement; the only one of most messages.</summary>
    public Statement Statement => Interpretation.Statements[0];
}

/// <summary>Does what some intents ask for, within the transaction of the message. One for each capability.</summary>
public interface IIntentHandler
{
    /// <summary>The intents it serves, and who may use each.</summary>
    IReadOnlyDictionary<Intent, Roles> Audiences { get; }

    /// <returns>What the sender reads: at most four short lines.</returns>
    Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken);
}
