using SanYuan.Core.Activities;
using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Assessment.Settlements;
using SanYuan.Core.Duties;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class AssessmentContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly First = new(2019, 1, 1);
    static readonly DateOnly Last = new(2019, 12, 31);

    int _messages;

    Change Made(PersonId by) => new(by, Noon, Source());

    MessageSource Source() => new("wecom", $"m{++_messages}");

    UnitId Firm => Roster.UnitByCode("U2")!.Id;

    Task<ActivityId> EnterAsync(PersonId person, UnitId unit, DateOnly day) => WriteAsync((session, token) =>
        session.Activities.AddAsync(new ActivityDraft(person, unit, day) { Type = ActivityType.PartyLecture, Text = "话", Source = Source(), RecordedAt = Noon }, token));

    [Fact]
    public async Task Figures_set_come_back_in_their_order()
    {
        await WriteAsync((session, token) => session.Assessments.ChangeAsync([new FigureSetting(AssessmentFigure.PartWeight, 2, 40), new FigureSetting(AssessmentFigure.Praise, 0, 85)], Made(Liaison), token));
        await WriteAsync((session, token) => session.Assessments.ChangeAsync([new FigureSetting(AssessmentFigure.Target, 5, 8)], Made(Other), token));
        var changes = await ReadAsync((session, token) => session.Assessments.ChangesAsync(token));
        Assert.Equal([new FigureSetting(AssessmentFigure.PartWeight, 2, 40), new FigureSetting(AssessmentFigure.Praise, 0, 85), new FigureSetting(AssessmentFigure.Target, 5, 8)], changes.Select(one => one.Setting));
        Assert.Equal([Liaison, Liaison, Other], changes.Select(one => one.Made.By));
    }

    [Fact]
    public async Task Ratings_of_a_year_are_all_kept_in_their_order()
    {
        RatingDraft Draft(int year, PersonId person, Grade grade) => new(year, person, RaterKind.Unit, Unit, grade, "话", Made(Liaison));
        var first = Draft(2019, Envoy, Grade.NotContent);
        var number = await WriteAsync((session, token) => session.Assessments.RateAsync(first, token));
        await WriteAsync((session, token) => session.Assessments.RateAsync(Draft(2018, Envoy, Grade.Content), token));
        await WriteAsync((session, token) => session.Assessments.RateAsync(Draft(2019, Other, Grade.Content), token));
        await WriteAsync((session, token) => session.Assessments.RateAsync(Draft(2019, Envoy, Grade.BarelyContent), token));
        var all = await ReadAsync((session, token) => session.Assessments.RatingsAsync(2019, null, token));
        Assert.Equal([Grade.NotContent, Grade.Content, Grade.BarelyContent], all.Select(one => one.Content.Grade));
        var own = await ReadAsync((session, token) => session.Assessments.RatingsAsync(2019, Envoy, token));
        Assert.Equal((new Rating(number, first), 2), (own[0], own.Count));
        Assert.Equal(Grade.BarelyContent, Rating.Counting(all).Single(one => one.Content.Person == Envoy).Content.Grade);
    }

    [Fact]
    public async Task A_contest_is_answered_once()
    {
        var draft = new ContestDraft(2019, Envoy, 3, "我到会了", Made(Envoy));
        var number = await WriteAsync((session, token) => session.Assessments.ContestAsync(draft, token));
        Assert.Equal(new Contest(number, draft, ContestStatus.Open), await ReadAsync((session, token) => session.Assessments.ContestAsync(number, token)));
        var answer = new ContestAnswer(ContestStatus.Accepted, 2, "属实", Made(Liaison));
        Assert.True(await WriteAsync((session, token) => session.Assessments.AnswerAsync(number, answer, token)));
        Assert.False(await WriteAsync((session, token) => session.Assessments.AnswerAsync(number, answer with { Status = ContestStatus.Rejected }, token)));
        Assert.Equal(new Contest(number, draft, ContestStatus.Accepted) { Answer = answer }, Assert.Single(await ReadAsync((session, token) => session.Assessments.ContestsAsync(2019, null, token))));
        Assert.Empty(await ReadAsync((session, token) => session.Assessments.ContestsAsync(2019, Other, token)));
        Assert.Empty(await ReadAsync((session, token) => session.Assessments.ContestsAsync(2018, null, token)));
        Assert.Null(await ReadAsync((session, token) => session.Assessments.ContestAsync(number + 1, token)));
    }

    [Fact]
    public async Task A_settled_year_comes_back_whole_and_is_settled_once()
    {
        var book = AssessmentBook.Default.With([new FigureSetting(AssessmentFigure.Target, 5, 8), new FigureSetting(AssessmentFigure.Talk, 0, 40)]);
        var proofs = new[]
        {
            new Proof(ProofKind.Duty, 3, First, 1, 1) { Note = "1月到岗履职", Entries = [new ActivityId(7), new ActivityId(9)] },
            new Proof(ProofKind.Contest, 2, Last, 1, 0) { Note = "异议2已采纳：“好”" },
        };
        var score = new Score(Envoy, Roles.Envoy, 12, [new ScoreLine(book.Find(3)!, 1, 1, proofs) { Full = 33.3333333333m, Points = 33.3333333333m }, new ScoreLine(book.Find(5)!, 0, 0, [])], 33.33m, Outcome.Talk);
        var other = score with { Person = Other, Role = Roles.Supervisor, Outcome = Outcome.Praise };
        var settlement = new Settlement(2019, book, Made(Liaison));
        await WriteAsync((session, token) => session.Settlements.SettleAsync(settlement, [other, score], token));
        Assert.Equivalent(settlement, await ReadAsync((session, token) => session.Settlements.FindAsync(2019, token)), strict: true);
        Assert.Equivalent(new[] { other, score }, await ReadAsync((session, token) => session.Settlements.ScoresAsync(2019, null, token)), strict: true);
        Assert.Equivalent(new[] { score }, await ReadAsync((session, token) => session.Settlements.ScoresAsync(2019, Envoy, token)), strict: true);
        Assert.Null(await ReadAsync((session, token) => session.Settlements.FindAsync(2018, token)));
        Assert.Empty(await ReadAsync((session, token) => session.Settlements.ScoresAsync(2018, null, token)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync((session, token) => session.Settlements.SettleAsync(settlement, [score], token)));
    }

    [Fact]
    public async Task The_last_preview_of_a_person_is_found()
    {
        Assert.Null(await ReadAsync((session, token) => session.Settlements.LastPreviewAsync(Liaison, token)));
        var last = new Preview(2019, "b", Made(Liaison));
        await WriteAsync((session, token) => session.Settlements.PreviewAsync(new Preview(2018, "a", Made(Liaison)), token));
        await WriteAsync((session, token) => session.Settlements.PreviewAsync(last, token));
        await WriteAsync((session, token) => session.Settlements.PreviewAsync(new Preview(2019, "c", Made(Other)), token));
        Assert.Equal(last, await ReadAsync((session, token) => session.Settlements.LastPreviewAsync(Liaison, token)));
    }

    [Fact]
    public async Task Entries_are_of_the_year_of_the_appointee_or_at_the_units_each_once()
    {
        var own = await EnterAsync(Envoy, Firm, First);
        var both = await EnterAsync(Envoy, Unit, Last);
        var there = await EnterAsync(Other, Unit, Last);
        await EnterAsync(Other, Firm, Last);
        await EnterAsync(Envoy, Unit, Last.AddDays(1));
        var gone = await EnterAsync(Envoy, Unit, Last);
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(gone, VersionKind.Withdrawn, Made(Envoy), token));
        var entries = await ReadAsync((session, token) => session.AssessmentFacts.EntriesAsync(First, Last, new FactScope(Envoy, [Unit]), token));
        Assert.Equal([own, both, there], entries.Select(one => one.Entry));
        Assert.Equal(new Evidence(own, Envoy, Firm, First, ActivityType.PartyLecture, false), entries[0]);
    }

    [Fact]
    public async Task Invitations_are_of_meetings_held_and_say_who_was_replaced()
    {
        MeetingDraft At(DateTimeOffset start) => new(Unit, "会", start) { CalledBy = Liaison, Source = Source(), CalledAt = Noon };
        var meeting = await WriteAsync((session, token) => session.Meetings.AddAsync(At(Noon), [Envoy, Other], token));
        await WriteAsync((session, token) => session.Meetings.InviteAsync(meeting, Liaison, Envoy, token));
        await WriteAsync(async (session, token) => await session.Meetings.CloseInvitationAsync((await session.Meetings.FindInvitationAsync(meeting, Other, token))! with { Answer = Answer.Declined }, token));
        var cancelled = await WriteAsync((session, token) => session.Meetings.AddAsync(At(Noon), [Envoy], token));
        await WriteAsync(async (session, token) => await session.Meetings.CancelAsync((await session.Meetings.FindAsync(cancelled, token))!, null, Made(Liaison), token));
        await WriteAsync((session, token) => session.Meetings.AddAsync(At(Noon.AddDays(1)), [Envoy], token));
        var all = await ReadAsync((session, token) => session.AssessmentFacts.InvitationsAsync(Noon, Noon.AddDays(1), null, token));
        Assert.Equal([new YearInvitation(meeting, Envoy, Noon, Answer.None, true), new YearInvitation(meeting, Liaison, Noon, Answer.None, false)], all.OrderBy(one => one.Person.Value));
        Assert.Equal([Liaison], (await ReadAsync((session, token) => session.AssessmentFacts.InvitationsAsync(Noon, Noon.AddDays(1), Liaison, token))).Select(one => one.Person));
    }

    [Fact]
    public async Task Findings_and_verifications_are_of_the_year_and_of_whom_is_asked()
    {
        Task<long> TellAsync(PersonId person, UnitId unit, DateOnly day) => WriteAsync((session, token) =>
            session.Findings.TellAsync(new FeedbackDraft(unit, FindingKind.Finding, "话", day, Made(person)), token));
        Task<bool> StepAsync(long number, FindingStatus status, FindingStep step) => WriteAsync(async (session, token) =>
        {
            var told = (await session.FindingLife.FindAsync(number, token))!;
            return await session.FindingLife.StepAsync(told, told with { Status = status, DueOn = Last }, step, token);
        });
        var own = await TellAsync(Envoy, Firm, First);
        var there = await TellAsync(Other, Unit, Last);
        await TellAsync(Other, Firm, Last.AddDays(1));
        await StepAsync(await TellAsync(Envoy, Unit, First), FindingStatus.Withdrawn, new FindingStep(4, FindingStepKind.Withdrawn, Envoy, Noon, Source()));
        await StepAsync(own, FindingStatus.Returned, FindingStep.Of(own, FindingStepKind.Returned, Made(Other)));
        await StepAsync(own, FindingStatus.Verified, FindingStep.Of(own, FindingStepKind.Verified, Made(Other) with { At = Noon.AddHours(1) }));
        await StepAsync(there, FindingStatus.Verified, FindingStep.Of(there, FindingStepKind.Verified, Made(Envoy)));
        var facts = await ReadAsync((session, token) => session.AssessmentFacts.FindingsAsync(First, Last, null, token));
        Assert.Equal([new FindingFact(own, Envoy, Firm, First, FindingKind.Finding, FindingStatus.Verified, Last), new FindingFact(there, Other, Unit, Last, FindingKind.Finding, FindingStatus.Verified, Last)], facts);
        Assert.Equal(facts, await ReadAsync((session, token) => session.AssessmentFacts.FindingsAsync(First, Last, new FactScope(Envoy, [Unit]), token)));
        Assert.Equal([own], (await ReadAsync((session, token) => session.AssessmentFacts.FindingsAsync(First, Last, new FactScope(Envoy, []), token))).Select(one => one.Number));
        Assert.Equal([(own, Other, Noon), (there, Envoy, Noon)], await ReadAsync((session, token) => session.AssessmentFacts.VerificationsAsync(Noon, Noon.AddDays(1), null, token)));
        Assert.Equal([(there, Envoy, Noon)], await ReadAsync((session, token) => session.AssessmentFacts.VerificationsAsync(Noon, Noon.AddDays(1), Envoy, token)));
        Assert.Empty(await ReadAsync((session, token) => session.AssessmentFacts.VerificationsAsync(Noon.AddHours(2), Noon.AddDays(1), null, token)));
    }
}
