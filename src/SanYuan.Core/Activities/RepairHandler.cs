using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Questions;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>「人数改成12」 puts right what the sender told last; 「#12 单位是教体局」 that entry, their own or one told for a colleague.</summary>
public sealed class RepairHandler : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Correct] = Roles.Appointee };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var replies = new List<Reply>();
        foreach (var statement in request.Interpretation.Statements)
            replies.Add(await CorrectAsync(statement, request, session, cancellationToken));
        var said = string.Join('\n', replies.Select(reply => reply.Text).Distinct());
        return replies.Find(reply => reply.Refusal is not null) is { Refusal: { } why } ? Reply.Refused(why, said) : new Reply(said);
    }

    static async Task<Reply> CorrectAsync(Statement said, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (entry, problem) = await FindAsync(said, request, session, cancellationToken);
        if (entry is null)
            return problem;
        if (Refusal(said, request) is { } reason)
            return new Reply(RepairWords.NotChanged(entry.Id, reason));
        if (said.Amendments.Count > 0)
            return new Reply(await AmendAsync(entry, said.Amendments[0], request, session, cancellationToken));
        return new Reply(Repair.TellsField(said) ? await ChangeAsync(entry, said, request, session, cancellationToken) : RepairWords.WhatToChange(entry.Id));
    }

    /// <summary>The entry meant: by its number, by its day, or the one told last.</summary>
    static async Task<(Activity? Entry, Reply Problem)> FindAsync(Statement said, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var sender = request.Sender.Person.Id;
        if (said.Reference is { } told)
        {
            var numbered = await session.Activities.FindAsync(new ActivityId(told.Value), cancellationToken);
            return numbered is { Status: ActivityStatus.Recorded } && numbered.BelongsTo(sender) ? (numbered, Reply.None) : (null, Reply.Refused("not_yours", ActivityWords.NotYours(told.Value)));
        }
        if (said.OfDay is not { } day)
            return (await session.Activities.LastAsync(sender, cancellationToken), new Reply(RepairWords.NothingToCorrect));
        var held = await session.Activities.OfAsync(sender, day.Value, day.Value, cancellationToken);
        return held.Count == 1 ? (held[0], Reply.None) : (null, new Reply(RepairWords.WhichOf(day.Value, [.. held.Select(one => one.Id)])));
    }

    /// <summary>Why a correction cannot be taken as it stands.</summary>
    internal static string? Refusal(Statement said, Request request)
    {
        var telling = new Telling(request.Sender.Person.Id, request.Message.Text, request.Source, request.Moment, [said]);
        foreach (var doubt in said.Doubts)
        {
            var words = request.Message.Text.Substring(doubt.Span.Start, doubt.Span.Length);
            return doubt.Kind == DoubtKind.ImpossibleDate
                ? RepairWords.NoSuchDay(words, QuestionWords.Example(words, request.Today))
                : RepairWords.SeveralUnits(words, [.. doubt.Candidates.Select(code => request.Roster.UnitByCode(code)?.Name ?? code)]);
        }
        if (said.Date is not { } day)
            return null;
        if (day.Value > request.Today)
            return RepairWords.DayAhead(day.Value);
        return Unsettled.IsLongAgo(day, telling) ? RepairWords.DayLongAgo(day.Value) : null;
    }

    static async Task<string> ChangeAsync(Activity entry, Statement said, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var after = Repair.Apply(entry.Content, said, request.Roster, request.Moment.Offset);
        if (after == entry.Content)
            return RepairWords.Unchanged(entry.Id, await LineAsync(entry.Id, after, request, session, cancellationToken));
        after = after with { Meeting = await MeetingLinks.FindAsync(after, request.Moment.Offset, session, cancellationToken) };
        var findings = await session.FindingLife.OfEntryAsync(entry.Id, cancellationToken);
        await session.Activities.CorrectAsync(entry.Id, after, request.AsChange(), cancellationToken);
        if (after.Unit != entry.Content.Unit)
            await FindingRecall.ReaddressAsync(findings, after.Unit, request.AsChange(), request.Roster, session, cancellationToken);
        if (after.Meeting != entry.Content.Meeting)
            await MeetingLinks.AttendAsync(entry.Id, after, request.AsChange(), session, cancellationToken);
        var changes = RepairWords.Changes(entry.Content, after, request.Roster).ToList();
        await TellColleagueAsync(entry, string.Join("；", changes), request, session, cancellationToken);
        return RepairWords.Corrected(Name(entry, request), changes, await LineAsync(entry.Id, after, request, session, cancellationToken));
    }

    static async Task<string> AmendAsync(Activity entry, Amendment told, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await SaidBeforeAsync(entry, request, session, cancellationToken))
            return RepairWords.SaidBefore(entry.Id);
        var repair = FindingRepair.Of(told, await session.Findings.OfAsync(entry.Id, entry.Version, cancellationToken));
        if (repair.IsNone)
            return RepairWords.NotChanged(entry.Id, repair.Words);
        await session.Activities.CorrectAsync(entry.Id, entry.Content, request.AsChange(), cancellationToken);
        await ReplaceAsync(entry, repair, request, session, cancellationToken);
        await TellColleagueAsync(entry, repair.Words, request, session, cancellationToken);
        return RepairWords.Corrected(Name(entry, request), [repair.Words], await LineAsync(entry.Id, entry.Content, request, session, cancellationToken));
    }

    /// <summary>The unit hears of what it was sent and is no longer so, and gets what is new.</summary>
    static async Task ReplaceAsync(Activity entry, FindingRepair repair, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var version = entry.Version + 1;
        var gone = await session.FindingLife.FindAsync([.. repair.Removed.Select(one => one.Id)], cancellationToken);
        await FindingRecall.WithdrawAsync(gone, request.AsChange(), request.Roster, session, cancellationToken);
        foreach (var one in repair.Removed)
            await session.Findings.RemoveAsync(one.Id, version, cancellationToken);
        var urgent = FindingArrivals.IsUrgent(entry.Content.Supervision, request.Roster.RolesOf(entry.Content.Appointee, request.Today));
        var drafts = repair.Added.Select(one => new FindingDraft(entry.Id, entry.Content.Unit, one.Kind, one.Text) { AddedIn = version, Told = request.AsChange(), IsUrgent = urgent });
        await FindingArrivals.TakeAsync(await session.Findings.AddAsync([.. drafts], cancellationToken), request.Moment, request.Roster, session, cancellationToken);
    }

    /// <summary>「去掉第一条问题」 said twice would take away the next one: the same words right after themselves change nothing.</summary>
    static async Task<bool> SaidBeforeAsync(Activity entry, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var versions = await session.Activities.VersionsAsync(entry.Id, cancellationToken);
        return versions is [.., { Kind: VersionKind.Corrected, Source: { } source }]
            && (await session.Inbox.FindAsync(source.Channel, source.MessageId, cancellationToken))?.Message.Text.Trim() == request.Message.Text.Trim();
    }

    /// <summary>Whose entry a colleague changes hears of each change.</summary>
    static async Task TellColleagueAsync(Activity entry, string changes, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (entry.Content.Appointee == request.Sender.Person.Id)
            return;
        var text = ColleagueWords.CorrectedBy(request.Sender.Person.Name, entry.Id, changes);
        await session.Outbox.AddAsync(
            new OutboundMessage(entry.Content.Appointee, OutboundKind.ColleagueNotice, text, request.Moment, $"changed-for:{entry.Id.Value}:{entry.Version + 1}") { Why = ColleagueWords.WhyTold(request.Sender.Person.Name, entry.Id) }, request.Moment, cancellationToken);
    }

    /// <summary>The number, and whose it is when it is not the sender's own.</summary>
    static string Name(Activity entry, Request request) =>
        entry.Content.Appointee == request.Sender.Person.Id ? $"{entry.Id}" : $"{entry.Id}（{request.Roster.PersonById(entry.Content.Appointee)?.Name}）";

    static async Task<string> LineAsync(ActivityId id, ActivityDraft entry, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (findings, suggestions) = await session.Findings.CountAsync(id, cancellationToken);
        return ActivityWords.Line(entry, request.Roster.UnitById(entry.Unit)!, ActivityWords.Counts(findings, suggestions));
    }
}
