using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Meetings;

internal sealed class MeetingStore(Db db) : IMeetingStore
{
    public async Task<MeetingId> AddAsync(MeetingDraft draft, IReadOnlyCollection<PersonId> invited, CancellationToken cancellationToken)
    {
        var id = await db.InsertAsync(
            """
            INSERT INTO meetings (unit_id, title, type, starts_at, place, called_by, channel, message_id, called_at, status)
            VALUES (@Unit, @Title, @type, @StartsAt, @Place, @CalledBy, @Channel, @MessageId, @CalledAt, 'planned')
            """,
            new
            {
                draft.Unit,
                draft.Title,
                type = draft.Type is { } type ? Code<ActivityType>.Of(type) : null,
                draft.StartsAt,
                draft.Place,
                draft.CalledBy,
                draft.Source.Channel,
                draft.Source.MessageId,
                draft.CalledAt,
            },
            cancellationToken);
        foreach (var person in invited)
            await db.ExecuteAsync(
                "INSERT INTO invitations (meeting_id, person_id, answer, answer_count) VALUES (@id, @person, 'none', 0)",
                new { id, person }, cancellationToken);
        return new MeetingId(id);
    }

    public async Task<Invitation?> FindInvitationAsync(MeetingId meeting, PersonId invited, CancellationToken cancellationToken) =>
        (await db.FirstAsync<InvitationRow>(
            InvitationRow.Columns + " WHERE i.meeting_id = @meeting AND i.person_id = @invited", new { meeting, invited }, cancellationToken))?.ToInvitation();

    public Task<IReadOnlyList<Invitation>> UpcomingAsync(PersonId invited, DateTimeOffset after, CancellationToken cancellationToken) =>
        ListAsync(
            " WHERE i.person_id = @invited AND m.status = 'planned' AND m.starts_at > @after ORDER BY m.starts_at, m.id",
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

    public Task<IReadOnlyList<Invitation>> StartingAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken) =>
        ListAsync(
            " WHERE m.status = 'planned' AND m.starts_at > @after AND m.starts_at <= @until AND i.answer <> 'declined' ORDER BY m.starts_at, m.id, i.person_id",
            new { after, until }, cancellationToken);

    public Task<IReadOnlyList<Invitation>> NewestAsync(int meetings, CancellationToken cancellationToken) =>
        ListAsync(
            " WHERE m.id IN (SELECT id FROM meetings ORDER BY id DESC" + SqliteDialect.Limit + ") ORDER BY m.id DESC, i.person_id",
            new { limit = meetings }, cancellationToken);

    async Task<IReadOnlyList<Invitation>> ListAsync(string clauses, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<InvitationRow>(InvitationRow.Columns + clauses, args, cancellationToken);
        return [.. rows.Select(row => row.ToInvitation())];
    }
}
