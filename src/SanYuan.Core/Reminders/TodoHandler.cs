using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Reminders;

/// <summary>「待办」: all that is open for the sender, whether they were reminded of it or not.</summary>
public sealed class TodoHandler(OpenThings things) : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.QueryTodo] = (Roles)int.MaxValue };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var open = await things.OfAsync(request.Sender.Person.Id, request.Today, request.Roster, session, cancellationToken);
        return new Reply(ReminderWords.Todo([.. open.DistinctBy(item => item.Subject)]));
    }
}
