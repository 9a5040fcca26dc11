using SanYuan.Core.Activities;
using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Assessment;

internal sealed class AssessmentStore(Db db) : IAssessmentStore
{
    public async Task<IReadOnlyList<FigureChange>> ChangesAsync(CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<FigureRow>(
            "SELECT figure, number, value, changed_by AS ChangedBy, changed_at AS ChangedAt, channel, message_id AS MessageId FROM assessment_changes ORDER BY id", null, cancellationToken);
        return [.. rows.Select(row => row.ToChange())];
    }

    public async Task ChangeAsync(IReadOnlyList<FigureSetting> settings, Change made, CancellationToken cancellationToken)
    {
        foreach (var set in settings)
            await db.ExecuteAsync(
                """
                INSERT INTO assessment_changes (figure, number, value, changed_by, changed_at, channel, message_id)
                VALUES (@figure, @Number, @Value, @By, @At, @Channel, @MessageId)
                """,
                new { figure = Code<AssessmentFigure>.Of(set.Figure), set.Number, set.Value, made.By, made.At, made.Source.Channel, made.Source.MessageId }, cancellationToken);
    }

    public Task<long> RateAsync(RatingDraft rating, CancellationToken cancellationToken) => db.InsertAsync(
        """
        INSERT INTO assessment_ratings (year, person_id, rater, unit_id, grade, words, made_by, made_at, channel, message_id)
        VALUES (@Year, @Person, @Rater, @Unit, @Grade, @Words, @MadeBy, @MadeAt, @Channel, @MessageId)
        """,
        RatingRow.Of(rating), cancellationToken);

    public async Task<IReadOnlyList<Rating>> RatingsAsync(int year, PersonId? person, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<RatingRow>($"{RatingRow.Select} WHERE year = @year{Of(person)} ORDER BY number", new { year, person }, cancellationToken);
        return [.. rows.Select(row => row.ToRating())];
    }

    public Task<long> ContestAsync(ContestDraft contest, CancellationToken cancellationToken) => db.InsertAsync(
        """
        INSERT INTO assessment_contests (year, person_id, line, words, told_at, channel, message_id, status)
        VALUES (@Year, @Person, @Line, @Words, @At, @Channel, @MessageId, 'open')
        """,
        new { contest.Year, contest.Person, contest.Line, contest.Words, contest.Made.At, contest.Made.Source.Channel, contest.Made.Source.MessageId }, cancellationToken);

    public async Task<Contest?> ContestAsync(long number, CancellationToken cancellationToken) =>
        (await db.FirstAsync<ContestRow>(ContestRow.Select + " WHERE number = @number", new { number }, cancellationToken))?.ToContest();

    public async Task<IReadOnlyList<Contest>> ContestsAsync(int year, PersonId? person, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ContestRow>($"{ContestRow.Select} WHERE year = @year{Of(person)} ORDER BY number", new { year, person }, cancellationToken);
        return [.. rows.Select(row => row.ToContest())];
    }

    public async Task<bool> AnswerAsync(long contest, ContestAnswer answer, CancellationToken cancellationToken) => await db.ExecuteAsync(
        """
        UPDATE assessment_contests SET status = @status, adds = @Adds, answer = @Words, answered_by = @By, answered_at = @At, answer_channel = @Channel, answer_message_id = @MessageId
        WHERE number = @contest AND status = 'open'
        """,
        new { contest, status = Code<ContestStatus>.Of(answer.Status), answer.Adds, answer.Words, answer.Made.By, answer.Made.At, answer.Made.Source.Channel, answer.Made.Source.MessageId },
        cancellationToken) == 1;

    static string Of(PersonId? person) => person is null ? "" : " AND person_id = @person";

    sealed class FigureRow
    {
        public required string Figure { get; init; }
        public int Number { get; init; }
        public int Value { get; init; }
        public PersonId ChangedBy { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public FigureChange ToChange() =>
            new(new FigureSetting(Code<AssessmentFigure>.Parse(Figure), Number, Value), new Change(ChangedBy, ChangedAt, new MessageSource(Channel, MessageId)));
    }
}
