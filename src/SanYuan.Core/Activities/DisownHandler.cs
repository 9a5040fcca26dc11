using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>「不是我的 12」: what a colleague told for the sender is withdrawn, and the colleague is told.</summary>
public sealed class DisownHandler : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Disown] = Roles.Appointee };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var sender = request.Sender.Person.Id;
        if (request.Statement.Reference is not { } told)
            return await session.Activities.LastToldForAsync(sender, cancellationToken) is { } last
                ? await DisownAsync(last, request, session, cancellationToken)
                : new Reply(ColleagueWords.WhichIsNotYours);
        if (await session.Activities.FindAsync(new ActivityId(told.Value), cancellationToken) is not { Status: ActivityStatus.Recorded } entry || entry.Content.Appointee != sender)
            return new Reply(ColleagueWords.NotToldForYou(told.Value));
        return entry.Content.ReportedBy is null ? new Reply(ColleagueWords.YourOwn(entry.Id)) : await DisownAsync(entry, request, session, cancellationToken);
    }

    internal static async Task<Reply> DisownAsync(Activity entry, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var reporter = entry.Content.Reporter;
        await FindingRecall.WithdrawEntryAsync(entry.Id, request.AsChange(), request.Roster, session, cancellationToken);
        await session.Activities.WithdrawAsync(entry.Id, VersionKind.Disowned, request.AsChange(), cancellationToken);
        var line = ActivityWords.Line(entry.Content, request.Roster.UnitById(entry.Content.Unit)!);
        var text = ColleagueWords.DisownedBy(request.Sender.Person.Name, entry.Id, line);
        await session.Outbox.AddAsync(
            new OutboundMessage(reporter, OutboundKind.ColleagueNotice, text, request.Moment, $"disowned:{entry.Id.Value}") { Why = ColleagueWords.WhyDisowned(request.Sender.Person.Name, entry.Id) }, request.Moment, cancellationToken);
        return new Reply(ColleagueWords.Disowned(entry.Id, request.Roster.PersonById(reporter)?.Name ?? "报告人"));
    }
}
