using SanYuan.Core.Activities;
using SanYuan.Core.Practices;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Practices;

internal sealed class PracticeQuestionStore(Db db) : IPracticeQuestionStore
{
    const string Passes =
        """
        SELECT p.number, q.text AS Question, p.practice, p.asker_id AS Asker, p.author_id AS Author, p.answered
        FROM practice_passes p JOIN practice_questions q ON q.id = p.question_id
        """;

    public Task AskAsync(string text, Change asked, CancellationToken cancellationToken) => db.ExecuteAsync(
        "INSERT INTO practice_questions (person_id, text, asked_at, channel, message_id) VALUES (@By, @text, @At, @Channel, @MessageId)",
        new { asked.By, text, asked.At, asked.Source.Channel, asked.Source.MessageId }, cancellationToken);

    public async Task<PracticeQuestion?> LastAsync(PersonId person, CancellationToken cancellationToken) =>
        (await db.FirstAsync<QuestionRow>(
            "SELECT id, person_id AS Person, text, asked_at AS AskedAt, channel, message_id AS MessageId FROM practice_questions WHERE person_id = @person ORDER BY id DESC" + Sql.Limit,
            new { person, limit = 1 }, cancellationToken))?.ToQuestion();

    public async Task<long?> PassAsync(PassDraft draft, CancellationToken cancellationToken)
    {
        var known = await db.ScalarAsync<long>(
            "SELECT count(*) FROM practice_passes WHERE question_id = @Id AND author_id = @Author", new { draft.Question.Id, draft.Author }, cancellationToken);
        return known > 0 ? null : await db.InsertAsync(
            """
            INSERT INTO practice_passes (question_id, practice, asker_id, author_id, passed_at, channel, message_id)
            VALUES (@Id, @Practice, @By, @Author, @At, @Channel, @MessageId)
            """,
            new { draft.Question.Id, draft.Practice, draft.Passed.By, draft.Author, draft.Passed.At, draft.Passed.Source.Channel, draft.Passed.Source.MessageId }, cancellationToken);
    }

    public async Task<PracticePass?> FindPassAsync(long number, CancellationToken cancellationToken) =>
        (await db.FirstAsync<PassRow>(Passes + " WHERE p.number = @number", new { number }, cancellationToken))?.ToPass();

    public async Task<IReadOnlyList<PracticePass>> OpenToAsync(PersonId author, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<PassRow>(Passes + " WHERE p.author_id = @author AND p.answered = 0 ORDER BY p.number", new { author }, cancellationToken);
        return [.. rows.Select(row => row.ToPass())];
    }

    public async Task<PracticePass?> LastToAsync(PersonId author, CancellationToken cancellationToken) =>
        (await db.FirstAsync<PassRow>(Passes + " WHERE p.author_id = @author ORDER BY p.number DESC" + Sql.Limit, new { author, limit = 1 }, cancellationToken))?.ToPass();

    public async Task AnswerAsync(long pass, string text, Change answered, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync(
            "INSERT INTO practice_answers (pass, text, answered_at, channel, message_id) VALUES (@pass, @text, @At, @Channel, @MessageId)",
            new { pass, text, answered.At, answered.Source.Channel, answered.Source.MessageId }, cancellationToken);
        await db.ExecuteAsync("UPDATE practice_passes SET answered = 1 WHERE number = @pass", new { pass }, cancellationToken);
    }

    public Task<IReadOnlyList<string>> AnswersAsync(long pass, CancellationToken cancellationToken) =>
        db.ListAsync<string>("SELECT text FROM practice_answers WHERE pass = @pass ORDER BY id", new { pass }, cancellationToken);

    sealed class QuestionRow
    {
        public long Id { get; init; }
        public PersonId Person { get; init; }
        public required string Text { get; init; }
        public DateTimeOffset AskedAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public PracticeQuestion ToQuestion() => new(Id, Text, new Change(Person, AskedAt, new MessageSource(Channel, MessageId)));
    }

    sealed class PassRow
    {
        public long Number { get; init; }
        public required string Question { get; init; }
        public long Practice { get; init; }
        public PersonId Asker { get; init; }
        public PersonId Author { get; init; }
        public bool Answered { get; init; }

        public PracticePass ToPass() => new(Number, Question, Practice, Asker, Author, Answered);
    }
}
