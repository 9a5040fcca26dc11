using SanYuan.Core.Attachments;
using SanYuan.Core.Campaigns;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Questions;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>Writes a telling into the ledger when nothing of it is open; else asks what is. All of a message or nothing of it.</summary>
internal static class Recorder
{
    public static Task<Reply> RecordOrAskAsync(Telling telling, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        Unsettled.First(telling, request.Roster, request.Moment) is { } question
            ? AskAsync(question, request, session, cancellationToken)
            : RecordAsync(telling, request, session, cancellationToken);

    public static async Task<Reply> AskAsync(Question question, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.Questions.AskAsync(question, cancellationToken);
        return new Reply(QuestionWords.Ask(question, request.Roster));
    }

    static async Task<Reply> RecordAsync(Telling telling, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var numbers = new List<ActivityId>();
        var lines = new List<string>();
        var arrived = new List<long>();
        var campaigns = new List<string>();
        foreach (var statement in telling.Statements)
        {
            var unit = Unsettled.UnitOf(telling, statement, request.Roster)!;
            var draft = Draft(telling, statement, unit, request.Roster);
            draft = draft with { Meeting = telling.Meeting ?? await MeetingLinks.FindAsync(draft, telling.ToldAt.Offset, session, cancellationToken) };
            var number = await session.Activities.AddAsync(draft, cancellationToken);
            await MeetingLinks.AttendAsync(number, draft, new Change(telling.Reporter, telling.ToldAt, telling.Source), session, cancellationToken);
            var urgent = FindingArrivals.IsUrgent(draft.Supervision, request.Roster.RolesOf(telling.Appointee, telling.Today));
            arrived.AddRange(await session.Findings.AddAsync([.. FindingsOf(statement, number, unit).Select(one => one with { IsUrgent = urgent })], cancellationToken));
            campaigns.AddRange(await session.Campaigns.MarkAsync(number, cancellationToken));
            numbers.Add(number);
            lines.Add(ActivityWords.Line(draft, unit, ActivityWords.Counts(statement.Findings.Count, statement.Suggestions.Count)));
        }
        await FindingArrivals.TakeAsync(arrived, telling.ToldAt, request.Roster, session, cancellationToken);
        lines[0] += await AttachmentDesk.AttachRecentAsync(telling.Reporter, telling.ToldAt, numbers, session, cancellationToken);
        if (telling.Colleague is { } colleague)
            await TellAsync(colleague, numbers, lines, request, session, cancellationToken);
        var words = ActivityWords.Recorded(telling, numbers, lines, request.Roster, CampaignWords.Counted([.. campaigns.Distinct()]));
        return new Reply(await PhotoRequirement.MentionAsync(words, numbers, session, cancellationToken));
    }

    static Task<bool> TellAsync(PersonId colleague, List<ActivityId> numbers, List<string> lines, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var text = ColleagueWords.ToldForYou(request.Sender.Person.Name, numbers, lines);
        var notice = new OutboundMessage(colleague, OutboundKind.ColleagueNotice, text, request.Moment, $"told-for:{numbers[0].Value}") { Why = ColleagueWords.WhyTold(request.Sender.Person.Name, numbers[0]) };
        return session.Outbox.AddAsync(notice, request.Moment, cancellationToken);
    }

    static ActivityDraft Draft(Telling telling, Statement statement, Unit unit, RosterSnapshot roster)
    {
        var day = statement.Date?.Value ?? telling.Today;
        return new ActivityDraft(telling.Appointee, unit.Id, day)
        {
            EndDate = statement.EndDate?.Value,
            Time = statement.Time?.Value,
            Type = statement.Type?.Value,
            Supervision = statement.Supervision?.Value,
            Participants = statement.Participants?.Value,
            ReportedBy = telling.Colleague is null ? null : telling.Reporter,
            IsLate = Lateness.IsLate(day, statement.EndDate?.Value, telling.Today, roster.Calendar),
            Text = telling.Text,
            Source = telling.Source,
            RecordedAt = telling.ToldAt,
        };
    }

    static IEnumerable<FindingDraft> FindingsOf(Statement statement, ActivityId activity, Unit unit) =>
        statement.Findings.Select(told => new FindingDraft(activity, unit.Id, FindingKind.Finding, told.Value))
            .Concat(statement.Suggestions.Select(told => new FindingDraft(activity, unit.Id, FindingKind.Suggestion, told.Value)));
}
