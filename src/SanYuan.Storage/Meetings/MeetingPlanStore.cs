using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Meetings;

internal sealed class MeetingPlanStore(Db db) : IMeetingPlanStore
{
    public async Task AskAsync(PlanQuestion question, CancellationToken cancellationToken)
    {
        var plan = question.Plan;
        await db.ExecuteAsync("UPDATE meeting_plans SET status = 'replaced' WHERE person_id = @CalledBy AND status = 'open'", new { plan.CalledBy }, cancellationToken);
        await db.ExecuteAsync(
            """
            INSERT INTO meeting_plans (person_id, channel, message_id, meeting, doubt, options, asked_at, lapses_at, status)
            VALUES (@CalledBy, @Channel, @MessageId, @meeting, @doubt, @options, @AskedAt, @LapsesAt, 'open')
            """,
            new
            {
                plan.CalledBy,
                plan.Source.Channel,
                plan.Source.MessageId,
                meeting = ShortLivedJson.Write(plan),
                doubt = Code<PlanDoubt>.Of(question.Doubt),
                options = ShortLivedJson.Write(question.Options),
                question.AskedAt,
                question.LapsesAt,
            },
            cancellationToken);
    }

    public async Task<PlanQuestion?> OpenAsync(PersonId caller, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await db.FirstAsync<Row>(
            "SELECT id, meeting, doubt, options, asked_at AS AskedAt FROM meeting_plans WHERE person_id = @caller AND status = 'open' AND lapses_at > @now",
            new { caller, now }, cancellationToken))?.ToQuestion();

    public Task CloseAsync(long question, bool sent, CancellationToken cancellationToken) =>
        db.ExecuteAsync("UPDATE meeting_plans SET status = @status WHERE id = @question", new { question, status = sent ? "sent" : "dropped" }, cancellationToken);

    sealed class Row
    {
        public long Id { get; init; }
        public required string Meeting { get; init; }
        public required string Doubt { get; init; }
        public required string Options { get; init; }
        public DateTimeOffset AskedAt { get; init; }

        public PlanQuestion ToQuestion() => new(
            ShortLivedJson.Read<MeetingPlan>(Meeting), Code<PlanDoubt>.Parse(Doubt), ShortLivedJson.Read<string[]>(Options))
        {
            Id = Id,
            AskedAt = AskedAt,
        };
    }
}
