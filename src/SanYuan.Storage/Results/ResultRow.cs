using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;

namespace SanYuan.Storage.Results;

internal sealed class ResultRow
{
    public const string Select =
        """
        SELECT id, unit_id AS Unit, kind, value, since, origin, reason, told_by AS ToldBy, told_at AS ToldAt, channel, message_id AS MessageId FROM unit_results
        """;

    public long Id { get; init; }
    public UnitId Unit { get; init; }
    public required string Kind { get; init; }
    public int? Value { get; init; }
    public DateOnly Since { get; init; }
    public required string Origin { get; init; }
    public string? Reason { get; init; }
    public PersonId? ToldBy { get; init; }
    public DateTimeOffset ToldAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }

    public static ResultRow Of(UnitResult result) => new()
    {
        Unit = result.Unit,
        Kind = Code<ResultKind>.Of(result.Kind),
        Value = result.Value,
        Since = result.Since,
        Origin = Code<ResultOrigin>.Of(result.Origin),
        Reason = result.Reason,
        ToldBy = result.ToldBy,
        ToldAt = result.ToldAt,
        Channel = result.Source.Channel,
        MessageId = result.Source.MessageId,
    };

    public UnitResult ToResult() => new(Unit, Code<ResultKind>.Parse(Kind), Value, Since, Code<ResultOrigin>.Parse(Origin))
    {
        Id = Id,
        Reason = Reason,
        ToldBy = ToldBy,
        ToldAt = ToldAt,
        Source = new MessageSource(Channel, MessageId),
    };
}
