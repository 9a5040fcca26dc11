using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Messaging;

/// <summary>Brings a request to the handler of its intent, if the sender may use it.</summary>
public sealed class Dispatcher
{
    readonly Dictionary<Intent, (IIntentHandler Handler, Roles Audience)> _table = [];

    public Dispatcher(IEnumerable<IIntentHandler> handlers)
    {
        foreach (var handler in handlers)
            foreach (var (intent, audience) in handler.Audiences)
                _table.Add(intent, (handler, audience));
    }

    /// <summary>Who may use an intent; nobody when no handler serves it.</summary>
    public Roles Audience(Intent intent) => _table.TryGetValue(intent, out var entry) ? entry.Audience : Roles.None;

    public async Task<Reply> DispatchAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var intent = request.Interpretation.Intent;
        if (!_table.TryGetValue(intent, out var entry))
            return new Reply(MessagingWords.NotYet);
        var reply = (entry.Audience & request.Sender.Roles) == 0
            ? Reply.Refused("not_allowed", MessagingWords.NotForYou(intent, entry.Audience))
            : await entry.Handler.HandleAsync(request, session, cancellationToken);
        return reply.For(Code<Intent>.Of(intent));
    }
}
