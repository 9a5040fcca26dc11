using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Meetings;

internal class MeetingRow
{
    protected const string Fields =
        """
        m.id AS MeetingId, m.unit_id AS Unit, m.title, m.type, m.starts_at AS StartsAt, m.ends_at AS EndsAt, m.place, m.called_by AS CalledBy, m.channel,
               m.message_id AS SourceId, m.called_at AS CalledAt, m.status, m.sequence, m.changed_at AS ChangedAt
        """;

    public const string Select = $"SELECT {Fields} FROM meetings m";

    /// <summary>Still to be held.</summary>
    public const string IsAhead = "m.status IN ('planned', 'moved')";

    public MeetingId MeetingId { get; init; }
    public UnitId? Unit { get; init; }
    public required string Title { get; init; }
    public string? Type { get; init; }
    public DateTimeOffset StartsAt { get; init; }
    public DateTimeOffset? EndsAt { get; init; }
    public string? Place { get; init; }
    public PersonId CalledBy { get; init; }
    public required string Channel { get; init; }
    public required string SourceId { get; init; }
    public DateTimeOffset CalledAt { get; init; }
    public required string Status { get; init; }
    public int Sequence { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }

    public Meeting ToMeeting()
    {
        var content = new MeetingDraft(Unit, Title, StartsAt)
        {
            EndsAt = EndsAt,
            Type = Type is null ? null : Code<ActivityType>.Parse(Type),
            Place = Place,
            CalledBy = CalledBy,
            Source = new MessageSource(Channel, SourceId),
            CalledAt = CalledAt,
        };
        return new Meeting(MeetingId, content, Code<MeetingStatus>.Parse(Status)) { Sequence = Sequence, ChangedAt = ChangedAt };
    }
}
