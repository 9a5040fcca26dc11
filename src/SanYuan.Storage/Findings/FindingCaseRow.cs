using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Findings;

internal sealed class FindingCaseRow
{
    public const string Select =
        """
        SELECT f.id AS Number, f.unit_id AS Unit, f.kind, f.text, f.status, f.activity_id AS Activity, f.appointee_id AS Appointee, f.told_by AS ToldBy, f.found_on AS FoundOn,
               f.told_at AS ToldAt, f.channel, f.message_id AS MessageId, f.urgent AS IsUrgent, f.sent_at AS SentAt, f.due_on AS DueOn, f.moved AS IsMoved,
               f.rectified_by AS RectifiedBy, f.rectified_at AS RectifiedAt, f.closed_at AS ClosedAt, f.repeats AS Repeats
        FROM findings f
        """;

    /// <summary>As the partial index says it, word for word.</summary>
    public const string Unsettled = "status IN ('open', 'sent', 'acknowledged', 'rectified', 'returned', 'reopened')";

    public long Number { get; init; }
    public UnitId Unit { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }
    public required string Status { get; init; }
    public ActivityId? Activity { get; init; }
    public PersonId Appointee { get; init; }
    public PersonId ToldBy { get; init; }
    public DateOnly FoundOn { get; init; }
    public DateTimeOffset ToldAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }
    public bool IsUrgent { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public DateOnly? DueOn { get; init; }
    public bool IsMoved { get; init; }
    public PersonId? RectifiedBy { get; init; }
    public DateTimeOffset? RectifiedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public long? Repeats { get; init; }

    public FindingCase ToCase() => new(Number, Unit, Code<FindingKind>.Parse(Kind), Text, Code<FindingStatus>.Parse(Status))
    {
        Activity = Activity,
        Appointee = Appointee,
        ToldBy = ToldBy,
        FoundOn = FoundOn,
        ToldAt = ToldAt,
        Source = new MessageSource(Channel, MessageId),
        IsUrgent = IsUrgent,
        SentAt = SentAt,
        DueOn = DueOn,
        IsMoved = IsMoved,
        RectifiedBy = RectifiedBy,
        RectifiedAt = RectifiedAt,
        ClosedAt = ClosedAt,
        Repeats = Repeats,
    };
}
