using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Activities;

internal class ActivityRow
{
    public const string Columns = "SELECT id, person_id AS Appointee, unit_id AS Unit, held_on AS Date, ended_on AS EndDate, held_at AS Time, type, supervision, participants, reported_by AS Reporter, late AS IsLate, meeting_id AS Meeting, text, channel, message_id AS MessageId, status, version, recorded_at AS RecordedAt FROM activities";

    public ActivityId Id { get; init; }
    public PersonId Appointee { get; init; }
    public UnitId Unit { get; init; }
    public DateOnly Date { get; init; }
    public DateOnly? EndDate { get; init; }
    public TimeOnly? Time { get; init; }
    public string? Type { get; init; }
    public string? Supervision { get; init; }
    public int? Participants { get; init; }
    public PersonId Reporter { get; init; }
    public bool IsLate { get; init; }
    public MeetingId? Meeting { get; init; }
    public required string Text { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }
    public string Status { get; init; } = "";
    public int Version { get; init; }
    public DateTimeOffset RecordedAt { get; init; }

    public static ActivityRow Of(ActivityDraft draft) => new()
    {
        Appointee = draft.Appointee,
        Unit = draft.Unit,
        Date = draft.Date,
        EndDate = draft.EndDate,
        Time = draft.Time,
        Type = draft.Type is { } type ? Code<ActivityType>.Of(type) : null,
        Supervision = draft.Supervision is { } kind ? Code<SupervisionKind>.Of(kind) : null,
        Participants = draft.Participants,
        Reporter = draft.Reporter,
        IsLate = draft.IsLate,
        Meeting = draft.Meeting,
        Text = draft.Text,
        Channel = draft.Source.Channel,
        MessageId = draft.Source.MessageId,
        RecordedAt = draft.RecordedAt,
    };

    public Activity ToActivity() => new(Id, ToContent(), Code<ActivityStatus>.Parse(Status), Version);

    protected ActivityDraft ToContent() => new(Appointee, Unit, Date)
    {
        EndDate = EndDate,
        Time = Time,
        Type = Type is null ? null : Code<ActivityType>.Parse(Type),
        Supervision = Supervision is null ? null : Code<SupervisionKind>.Parse(Supervision),
        Participants = Participants,
        ReportedBy = Reporter == Appointee ? null : Reporter,
        IsLate = IsLate,
        Meeting = Meeting,
        Text = Text,
        Source = new MessageSource(Channel, MessageId),
        RecordedAt = RecordedAt,
    };
}
