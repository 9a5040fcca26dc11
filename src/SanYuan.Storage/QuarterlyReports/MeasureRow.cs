using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Storage.QuarterlyReports;

internal sealed class MeasureRow
{
    public const string Select =
        """
        SELECT m.number, m.quarter, m.meeting_id AS Meeting, m.text, m.due_on AS DueOn, m.status, m.told_by AS ToldBy, m.told_at AS ToldAt, m.channel, m.message_id AS MessageId
        FROM quarterly_measures m
        """;

    public int Number { get; init; }
    public required string Quarter { get; init; }
    public MeetingId? Meeting { get; init; }
    public required string Text { get; init; }
    public DateOnly DueOn { get; init; }
    public required string Status { get; init; }
    public PersonId ToldBy { get; init; }
    public DateTimeOffset ToldAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }

    public Measure ToMeasure(IEnumerable<MeasureOwnerRow> owners)
    {
        var draft = new MeasureDraft(QuarterColumn.Of(Quarter), Text, DueOn)
        {
            Meeting = Meeting,
            People = [.. owners.Select(owner => owner.Person).OfType<PersonId>()],
            Units = [.. owners.Select(owner => owner.Unit).OfType<UnitId>()],
            ToldBy = ToldBy,
            ToldAt = ToldAt,
            Source = new MessageSource(Channel, MessageId),
        };
        return new Measure(Number, draft, Code<MeasureStatus>.Parse(Status));
    }
}

internal sealed class MeasureOwnerRow
{
    public const string Select = "SELECT o.number, o.person_id AS Person, o.unit_id AS Unit FROM quarterly_measure_owners o";

    public int Number { get; init; }
    public PersonId? Person { get; init; }
    public UnitId? Unit { get; init; }
}

internal sealed class MeasureChangeRow
{
    public const string Select =
        """
        SELECT c.number, c.kind, c.due_on AS DueOn, c.changed_by AS ChangedBy, c.changed_at AS ChangedAt, c.channel, c.message_id AS MessageId
        FROM quarterly_measure_changes c
        """;

    public int Number { get; init; }
    public required string Kind { get; init; }
    public DateOnly DueOn { get; init; }
    public PersonId ChangedBy { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }

    public MeasureChange ToChange() =>
        new(Number, Code<MeasureChangeKind>.Parse(Kind), DueOn, new Change(ChangedBy, ChangedAt, new MessageSource(Channel, MessageId)));
}
