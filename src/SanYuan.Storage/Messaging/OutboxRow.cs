using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Messaging;

internal sealed class OutboxRow
{
    public const string Columns = "SELECT id, receiver_id AS Receiver, kind, format, text, card, why_rule AS WhyRule, why_facts AS WhyFacts, unique_key AS UniqueKey, due_at AS DueAt, created_at AS CreatedAt, status, attempts, act_at AS ActAt, batch, channel, account, first_attempt_at AS FirstAttemptAt, sent_at AS SentAt, error, failed_on AS FailedOn FROM outbox";

    public long Id { get; init; }
    public PersonId Receiver { get; init; }
    public required string Kind { get; init; }
    public required string Format { get; init; }
    public required string Text { get; init; }
    public string? Card { get; init; }
    public string? WhyRule { get; init; }
    public string? WhyFacts { get; init; }
    public required string UniqueKey { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public required string Status { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset ActAt { get; init; }
    public string? Batch { get; init; }
    public string? Channel { get; init; }
    public string? Account { get; init; }
    public DateTimeOffset? FirstAttemptAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? Error { get; init; }
    public string? FailedOn { get; init; }

    public OutboxEntry ToEntry()
    {
        var message = new OutboundMessage(Receiver, Code<OutboundKind>.Parse(Kind), Text, DueAt, UniqueKey)
        {
            Format = Code<TextFormat>.Parse(Format),
            Card = CardJson.Read(Card),
            Why = WhyRule is null ? Why.NotKept : new Why(WhyRule, WhyFacts ?? ""),
        };
        return new OutboxEntry(Id, message, Code<OutboxStatus>.Parse(Status), Attempts)
        {
            Batch = Batch,
            Address = Channel is null || Account is null ? null : new ChannelAccount(Channel, Account),
            FirstAttemptAt = FirstAttemptAt,
            FailedOn = FailedOn?.Split(',') ?? [],
        };
    }
}
