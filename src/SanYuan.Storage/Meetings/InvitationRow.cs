using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Meetings;

internal sealed class InvitationRow
{
    public const string Columns =
        """
        SELECT m.id AS MeetingId, m.unit_id AS Unit, m.title, m.type, m.starts_at AS StartsAt, m.place, m.called_by AS CalledBy, m.channel,
               m.message_id AS SourceId, m.called_at AS CalledAt, m.status, i.person_id AS Invited, i.answer, i.reason, i.answered_at AS AnsweredAt,
               i.answer_count AS AnswerCount
        FROM invitations i JOIN meetings m ON m.id = i.meeting_id
        """;

    public MeetingId MeetingId { get; init; }
    public UnitId? Unit { get; init; }
    public required string Title { get; init; }
    public string? Type { get; init; }
    public DateTimeOffset StartsAt { get; init; }
    public string? Place { get; init; }
    public PersonId CalledBy { get; init; }
    public required string Channel { get; init; }
    public required string SourceId { get; init; }
    public DateTimeOffset CalledAt { get; init; }
    public required string Status { get; init; }
    public PersonId Invited { get; init; }
    public required string Answer { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public int AnswerCount { get; init; }

    public Invitation ToInvitation()
    {
        var content = new MeetingDraft(Unit, Title, StartsAt)
        {
            Type = Type is null ? null : Code<ActivityType>.Parse(Type),
            Place = Place,
            CalledBy = CalledBy,
            Source = new MessageSource(Channel, SourceId),
            CalledAt = CalledAt,
        };
        var meeting = new Meeting(MeetingId, content, Code<MeetingStatus>.Parse(Status));
        return new Invitation(meeting, Invited, Code<Answer>.Parse(Answer), Reason, AnswerCount) { AnsweredAt = AnsweredAt };
    }
}
