using SanYuan.Core.Primitives;
using SanYuan.Core.Questions;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Questions;

internal sealed class QuestionStore(Db db) : IQuestionStore
{
    public async Task AskAsync(Question question, CancellationToken cancellationToken)
    {
        var telling = question.Telling;
        await db.ExecuteAsync("UPDATE questions SET status = 'replaced' WHERE person_id = @Reporter AND status = 'open'", new { telling.Reporter }, cancellationToken);
        await db.ExecuteAsync(
            """
            INSERT INTO questions (person_id, channel, message_id, telling, kind, statement, candidates, asked_at, lapses_at, status)
            VALUES (@Reporter, @Channel, @MessageId, @telling, @kind, @Statement, @candidates, @AskedAt, @LapsesAt, 'open')
            """,
            new
            {
                telling.Reporter,
                telling.Source.Channel,
                telling.Source.MessageId,
                telling = ShortLivedJson.Write(telling),
                kind = Code<QuestionKind>.Of(question.Kind),
                question.Statement,
                candidates = ShortLivedJson.Write(question.Candidates),
                question.AskedAt,
                question.LapsesAt,
            },
            cancellationToken);
    }

    public async Task<Question?> OpenAsync(PersonId person, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await db.FirstAsync<Row>(
            "SELECT id, telling, kind, statement, candidates, asked_at AS AskedAt FROM questions WHERE person_id = @person AND status = 'open' AND lapses_at > @now",
            new { person, now }, cancellationToken))?.ToQuestion();

    public Task CloseAsync(long question, QuestionStatus status, CancellationToken cancellationToken) =>
        db.ExecuteAsync("UPDATE questions SET status = @status WHERE id = @question", new { question, status = Code<QuestionStatus>.Of(status) }, cancellationToken);

    sealed class Row
    {
        public long Id { get; init; }
        public required string Telling { get; init; }
        public required string Kind { get; init; }
        public int Statement { get; init; }
        public required string Candidates { get; init; }
        public DateTimeOffset AskedAt { get; init; }

        public Question ToQuestion() => new(
            ShortLivedJson.Read<Telling>(Telling), Code<QuestionKind>.Parse(Kind), Statement, ShortLivedJson.Read<string[]>(Candidates))
        {
            Id = Id,
            AskedAt = AskedAt,
        };
    }
}
