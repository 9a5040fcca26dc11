using SanYuan.Core.Findings;
using SanYuan.Core.Findings.Commands;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>
/// 「撤销」 takes back what the sender's last reporting message recorded; 「撤销 #12」 one entry, their own or one they told for a
/// colleague. Kept, marked, no longer counted.
/// </summary>
public sealed class WithdrawHandler : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Undo] = Roles.Appointee };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (request.Statement.Reference is { } told)
            return await WithdrawOneAsync(new ActivityId(told.Value), request, session, cancellationToken);
        var entries = await LastMessageAsync(request, session, cancellationToken);
        if (await TakeBackFeedbackAsync(entries, request, session, cancellationToken) is { } taken)
            return taken;
        if (entries.Count == 0)
            return new Reply(ActivityWords.NothingToWithdraw);
        return await WithdrawAsync(entries, request, session, cancellationToken);
    }

    /// <summary>What was told last may have been feedback to a unit.</summary>
    static async Task<Reply?> TakeBackFeedbackAsync(IReadOnlyList<Activity> entries, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var feedback = await session.FindingLife.LastFeedbackAsync(request.Sender.Person.Id, cancellationToken);
        var open = feedback.Where(one => one.Status != FindingStatus.Verified).ToList();
        if (open.Count == 0 || (entries.Count > 0 && entries[0].Content.RecordedAt >= open[0].ToldAt))
            return null;
        await FindingRecall.WithdrawAsync(open, request.AsChange(), request.Roster, session, cancellationToken);
        return new Reply(WithdrawWords.Withdrawn(open));
    }

    static async Task<Reply> WithdrawOneAsync(ActivityId number, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var sender = request.Sender.Person.Id;
        if (await session.Activities.FindAsync(number, cancellationToken) is not { Status: ActivityStatus.Recorded } entry || !entry.BelongsTo(sender))
            return Reply.Refused("not_yours", ActivityWords.NotYours((int)number.Value));
        return entry.Content.Reporter == sender
            ? await WithdrawAsync([entry], request, session, cancellationToken)
            : await DisownHandler.DisownAsync(entry, request, session, cancellationToken);
    }

    static async Task<Reply> WithdrawAsync(IReadOnlyList<Activity> entries, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var sender = request.Sender.Person;
        foreach (var entry in entries)
        {
            await FindingRecall.WithdrawEntryAsync(entry.Id, request.AsChange(), request.Roster, session, cancellationToken);
            await session.Activities.WithdrawAsync(entry.Id, VersionKind.Withdrawn, request.AsChange(), cancellationToken);
        }
        if (entries[0].Content is { ReportedBy: not null, Appointee: var colleague })
        {
            var text = ColleagueWords.WithdrawnBy(sender.Name, entries.Select(entry => entry.Id));
            await session.Outbox.AddAsync(
                new OutboundMessage(colleague, OutboundKind.ColleagueNotice, text, request.Moment, $"untold-for:{entries[0].Id.Value}") { Why = ColleagueWords.WhyTold(sender.Name, entries[0].Id) }, request.Moment, cancellationToken);
        }
        return new Reply(ActivityWords.Withdrawn(
            entries.Select(entry => entry.Id),
            [.. entries.Select(entry => ActivityWords.Line(entry.Content, request.Roster.UnitById(entry.Content.Unit)!))]));
    }

    static async Task<IReadOnlyList<Activity>> LastMessageAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var sender = request.Sender.Person.Id;
        if (await session.Activities.LastAsync(sender, cancellationToken) is not { } last)
            return [];
        var together = await session.Activities.FromMessageAsync(sender, last.Content.Source, cancellationToken);
        return [.. together.Where(entry => entry.Status == ActivityStatus.Recorded)];
    }
}
