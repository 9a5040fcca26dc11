using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Meetings;

/// <summary>An invitation beside its meeting.</summary>
internal sealed class InvitationRow : MeetingRow
{
    public const string Columns =
        $"""
        SELECT {Fields}, i.person_id AS Invited, i.answer, i.reason, i.answered_at AS AnsweredAt, i.answer_count AS AnswerCount, i.substitute_for AS SubstituteFor, i.closed AS IsClosed
        FROM invitations i JOIN meetings m ON m.id = i.meeting_id
        """;

    public PersonId Invited { get; init; }
    public required string Answer { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public int AnswerCount { get; init; }
    public PersonId? SubstituteFor { get; init; }
    public bool IsClosed { get; init; }

    public Invitation ToInvitation() =>
        new(ToMeeting(), Invited, Code<Answer>.Parse(Answer), Reason, AnswerCount) { AnsweredAt = AnsweredAt, SubstituteFor = SubstituteFor, IsClosed = IsClosed };
}
