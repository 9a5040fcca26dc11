using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>「撤销」 takes back what the sender's last reporting message recorded; 「撤销 #12」 one entry. Kept, marked, no longer counted.</summary>
public sealed class WithdrawHandler : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Undo] = Roles.Appointee };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var entries = await FindAsync(request, session, cancellationToken);
        if (entries.Count == 0)
            return new Reply(request.Statement.Reference is { } told ? ActivityWords.NotYours(told.Value) : ActivityWords.NothingToWithdraw);
        foreach (var entry in entries)
            await session.Activities.WithdrawAsync(entry.Id, request.Moment, cancellationToken);
        return new Reply(ActivityWords.Withdrawn(
            entries.Select(entry => entry.Id.ToString()),
            entries.Select(entry => ActivityWords.Line(entry.Content, request.Roster.UnitById(entry.Content.Unit)!))));
    }

    static async Task<IReadOnlyList<Activity>> FindAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var sender = request.Sender.Person.Id;
        if (request.Statement.Reference is { } told)
            return await session.Activities.FindAsync(new ActivityId(told.Value), cancellationToken) is { Status: ActivityStatus.Recorded } one && one.Content.Appointee == sender ? [one] : [];
        if (await session.Activities.LastAsync(sender, cancellationToken) is not { } last)
            return [];
        var together = await session.Activities.FromMessageAsync(sender, last.Content.Source, cancellationToken);
        return [.. together.Where(entry => entry.Status == ActivityStatus.Recorded)];
    }
}
