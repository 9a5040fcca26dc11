using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Meetings;

/// <summary>Who is invited, and what they answered.</summary>
internal sealed partial class MeetingStore
{
    public Task InviteAsync(MeetingId meeting, PersonId invited, PersonId substituteFor, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            "INSERT INTO invitations (meeting_id, person_id, answer, answer_count, substitute_for) VALUES (@meeting, @invited, 'none', 0, @substituteFor)",
            new { meeting, invited, substituteFor }, cancellationToken);

    public Task<IReadOnlyList<Invitation>> InvitationsAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        ListAsync(" WHERE i.meeting_id = @meeting ORDER BY i.person_id", new { meeting }, cancellationToken);

    public async Task<Invitation?> FindInvitationAsync(MeetingId meeting, PersonId invited, CancellationToken cancellationToken) =>
        (await db.FirstAsync<InvitationRow>(
            InvitationRow.Columns + " WHERE i.meeting_id = @meeting AND i.person_id = @invited", new { meeting, invited }, cancellationToken))?.ToInvitation();

    public Task<IReadOnlyList<Invitation>> UpcomingAsync(PersonId invited, DateTimeOffset after, CancellationToken cancellationToken) =>
        ListAsync(
            $" WHERE i.person_id = @invited AND {MeetingRow.IsAhead} AND m.starts_at > @after ORDER BY m.starts_at, m.id",
            new { invited, after }, cancellationToken);

    public Task AnswerAsync(Invitation invitation, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            UPDATE invitations SET answer = @answer, reason = @Reason, answered_at = @AnsweredAt, answer_count = @AnswerCount
            WHERE meeting_id = @meeting AND person_id = @Invited
            """,
            new
            {
                answer = Code<Answer>.Of(invitation.Answer),
                invitation.Reason,
                invitation.AnsweredAt,
                invitation.AnswerCount,
                meeting = invitation.Meeting.Id,
                invitation.Invited,
            },
            cancellationToken);

    public async Task CloseInvitationAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        await AnswerAsync(invitation, cancellationToken);
        await db.ExecuteAsync(
            "UPDATE invitations SET closed = 1 WHERE meeting_id = @meeting AND person_id = @Invited", new { meeting = invitation.Meeting.Id, invitation.Invited }, cancellationToken);
    }

    public async Task<IReadOnlyList<Invitation>> OverlappingAsync(
        IReadOnlyCollection<PersonId> people, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var found = new List<Invitation>();
        // No engine takes thousands of values in one list.
        foreach (var some in people.Chunk(500))
            found.AddRange(await ListAsync(
                $" WHERE i.person_id IN @people AND i.answer <> 'declined' AND {MeetingRow.IsAhead} AND m.starts_at < @until AND m.busy_until > @from ORDER BY m.starts_at, m.id, i.person_id",
                new { people = some.Select(person => person.Value), from, until }, cancellationToken));
        return found;
    }

    public Task<IReadOnlyList<Invitation>> StartingAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken) =>
        ListAsync(
            $" WHERE {MeetingRow.IsAhead} AND m.starts_at > @after AND m.starts_at <= @until AND i.answer <> 'declined' ORDER BY m.starts_at, m.id, i.person_id",
            new { after, until }, cancellationToken);
}
