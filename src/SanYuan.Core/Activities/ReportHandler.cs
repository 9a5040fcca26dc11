using System.Globalization;
using SanYuan.Core.Attachments;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>A sentence of an appointee becomes ledger entries (mechanism 5), one for each activity it tells of.</summary>
public sealed class ReportHandler : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Report] = Roles.Appointee };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var home = request.Roster.HomeUnit(request.Sender.Person.Id, request.Today);
        if (Refusal(request, home) is { } refusal)
            return new Reply(refusal);

        var numbers = new List<ActivityId>();
        var lines = new List<string>();
        foreach (var statement in request.Interpretation.Statements)
        {
            var unit = UnitOf(request, statement, home)!;
            var draft = Draft(request, statement, unit);
            var number = await session.Activities.AddAsync(draft, cancellationToken);
            await session.Findings.AddAsync([.. FindingsOf(statement, number, unit)], cancellationToken);
            numbers.Add(number);
            lines.Add($"{ActivityWords.Line(draft, unit)} {ActivityWords.Counts(statement.Findings.Count, statement.Suggestions.Count)}".TrimEnd());
        }
        lines[0] += await AttachmentDesk.AttachRecentAsync(request.Sender.Person.Id, request.Moment, numbers, session, cancellationToken);
        var statements = request.Interpretation.Statements;
        return new Reply(ActivityWords.Recorded(numbers.Select(number => $"{number}"), lines, ActivityWords.Assumed(statements.Any(said => said.Unit is null), statements.Any(said => said.Date is null))));
    }

    /// <summary>Why nothing of the message is recorded: half of a message in the ledger would be worse than none.</summary>
    static string? Refusal(Request request, Unit? home)
    {
        foreach (var statement in request.Interpretation.Statements)
        {
            if (UnitOf(request, statement, home) is null)
                return ActivityWords.NoUnit(request.Roster.ActiveAppointmentsOf(request.Sender.Person.Id, request.Today).Select(held => request.Roster.UnitById(held.Unit)!.Name));
            if (statement.Date?.Value > request.Today)
                return ActivityWords.FutureDate;
            if (statement.Date is { } told && IsDoubtful(told, request))
                return ActivityWords.LongAgo;
            if (statement.EndDate?.Value < statement.Date?.Value)
                return ActivityWords.ReversedDates;
        }
        return null;
    }

    /// <summary>A day without a year is read as the last such day. When that is more than half a year back, the coming one may have been meant.</summary>
    static bool IsDoubtful(Told<DateOnly> told, Request request) =>
        told.Value < request.Today.AddMonths(-6) && !request.Message.Text.AsSpan(told.Span.Start, told.Span.Length).Contains(told.Value.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    static Unit? UnitOf(Request request, Statement statement, Unit? home) =>
        statement.Unit is { } told ? request.Roster.UnitByCode(told.Value) : home;

    static ActivityDraft Draft(Request request, Statement statement, Unit unit) =>
        new(request.Sender.Person.Id, unit.Id, statement.Date?.Value ?? request.Today)
        {
            EndDate = statement.EndDate?.Value,
            Time = statement.Time?.Value,
            Type = statement.Type?.Value,
            Supervision = statement.Supervision?.Value,
            Participants = statement.Participants?.Value,
            Text = request.Message.Text,
            Source = request.Source,
            RecordedAt = request.Moment,
        };

    static IEnumerable<FindingDraft> FindingsOf(Statement statement, ActivityId activity, Unit unit) =>
        statement.Findings.Select(told => new FindingDraft(activity, unit.Id, FindingKind.Finding, told.Value))
            .Concat(statement.Suggestions.Select(told => new FindingDraft(activity, unit.Id, FindingKind.Suggestion, told.Value)));
}
