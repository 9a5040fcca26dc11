using SanYuan.Core.Activities;
using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Duties;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Scoring;

/// <summary>Reads a year's facts: the same dozen queries whether of the whole county or of one appointee.</summary>
public sealed class YearReader(CountyClock clock)
{
    /// <summary>Of the whole county.</summary>
    public async Task<YearFacts> AllAsync(int year, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (from, to) = Days(year, today);
        var entries = await session.Duties.EvidenceAsync(from, to, null, null, cancellationToken);
        var leaves = await session.Leaves.TouchingAsync(from, to, cancellationToken);
        var (start, end) = Moments(from, to, today);
        var invitations = await session.AssessmentFacts.InvitationsAsync(start, end, null, cancellationToken);
        var statements = await session.Attendance.BetweenAsync(start, end, cancellationToken);
        var facts = new YearFacts(year, today, roster, await DutyLedger.BookAsync(session, cancellationToken), new DutyFacts(roster, entries, leaves, today))
        {
            Invitations = Invitations(invitations, statements),
            Findings = await session.AssessmentFacts.FindingsAsync(from, to, null, cancellationToken),
            Results = await session.AssessmentFacts.ResultsAsync(from, to, null, cancellationToken),
        };
        return await WithOthersAsync(facts, null, session, cancellationToken);
    }

    /// <summary>Of one appointee; the facts' roster holds nobody else.</summary>
    public async Task<YearFacts> OneAsync(int year, PersonId person, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var alone = new RosterSnapshot(roster.Units, [roster.PersonById(person)!], [.. roster.AppointmentsOf(person)], [.. roster.Holidays.Values]);
        var scope = new FactScope(person, [.. alone.Appointments.Select(term => term.Unit).Distinct()]);
        var (from, to) = Days(year, today);
        var entries = await session.AssessmentFacts.EntriesAsync(from, to, scope, cancellationToken);
        List<LeaveDraft> leaves = [.. (await session.Leaves.OfAsync(person, from, to, cancellationToken)).Select(leave => leave.Content)];
        var (start, end) = Moments(from, to, today);
        var invitations = await session.AssessmentFacts.InvitationsAsync(start, end, person, cancellationToken);
        var statements = await session.Attendance.OfAsync([.. invitations.Select(one => one.Meeting)], cancellationToken);
        var facts = new YearFacts(year, today, alone, await DutyLedger.BookAsync(session, cancellationToken), new DutyFacts(alone, entries, leaves, today))
        {
            Invitations = Invitations(invitations, statements),
            Findings = await session.AssessmentFacts.FindingsAsync(from, to, scope, cancellationToken),
            Results = await session.AssessmentFacts.ResultsAsync(from, to, scope.Units, cancellationToken),
        };
        return await WithOthersAsync(facts, person, session, cancellationToken);
    }

    async Task<YearFacts> WithOthersAsync(YearFacts facts, PersonId? person, ILedgerSession session, CancellationToken cancellationToken)
    {
        var year = facts.Year;
        var verified = await session.AssessmentFacts.VerificationsAsync(clock.At(facts.First, TimeOnly.MinValue), clock.At(facts.Last.AddDays(1), TimeOnly.MinValue), person, cancellationToken);
        var ratings = Rating.Counting(await session.Assessments.RatingsAsync(year, person, cancellationToken));
        var contests = await session.Assessments.ContestsAsync(year, person, cancellationToken);
        return facts with
        {
            Began = await session.Duties.BeganOnAsync(cancellationToken) ?? facts.Today,
            Results = [.. facts.Results.Select(one => one with { ToldAt = clock.ToLocal(one.ToldAt) })],
            Verifications = [.. verified.Select(one => new VerificationFact(one.Finding, one.By, Day(one.At)))],
            Ratings = [.. ratings.Select(one => one with { Content = one.Content with { Made = Local(one.Content.Made) } })],
            Contests = [.. contests.Where(one => one.Status == ContestStatus.Accepted).Select(one => one with { Answer = one.Answer! with { Made = Local(one.Answer.Made) } })],
        };
    }

    List<InvitationFact> Invitations(IReadOnlyList<YearInvitation> invitations, IReadOnlyList<AttendanceStatement> statements)
    {
        var presence = Presence.Of(statements);
        return
        [
            .. from one in invitations
               let came = presence.GetValueOrDefault((one.Meeting, one.Person))
               select new InvitationFact(one.Meeting, one.Person, Day(one.StartsAt), one.Answer, came.Attended, came.Differs, one.Replaced),
        ];
    }

    /// <summary>Of the year as far as it has come.</summary>
    static (DateOnly From, DateOnly To) Days(int year, DateOnly today)
    {
        var last = new DateOnly(year, 12, 31);
        return (new DateOnly(year, 1, 1), today < last ? today : last);
    }

    /// <summary>Meetings of today may still be under way.</summary>
    (DateTimeOffset Start, DateTimeOffset End) Moments(DateOnly from, DateOnly to, DateOnly today) =>
        (clock.At(from, TimeOnly.MinValue), clock.At(to < today ? to.AddDays(1) : today, TimeOnly.MinValue));

    DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);

    Change Local(Change made) => made with { At = clock.ToLocal(made.At) };
}
