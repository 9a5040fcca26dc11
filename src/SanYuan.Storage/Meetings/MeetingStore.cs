using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Meetings;

internal sealed partial class MeetingStore(Db db) : IMeetingStore
{
    public async Task<MeetingId> AddAsync(MeetingDraft draft, IReadOnlyCollection<PersonId> invited, CancellationToken cancellationToken)
    {
        var id = await db.InsertAsync(
            """
            INSERT INTO meetings (unit_id, title, type, starts_at, ends_at, busy_until, place, called_by, channel, message_id, called_at, status, sequence)
            VALUES (@Unit, @Title, @type, @StartsAt, @EndsAt, @BusyUntil, @Place, @CalledBy, @Channel, @MessageId, @CalledAt, 'planned', 0)
            """,
            new
            {
                draft.Unit,
                draft.Title,
                type = draft.Type is { } type ? Code<ActivityType>.Of(type) : null,
                draft.StartsAt,
                draft.EndsAt,
                draft.BusyUntil,
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

    public async Task<Meeting?> FindAsync(MeetingId id, CancellationToken cancellationToken) =>
        (await db.FirstAsync<MeetingRow>(MeetingRow.Select + " WHERE m.id = @id", new { id }, cancellationToken))?.ToMeeting();

    public async Task<Meeting?> FromSourceAsync(MessageSource source, CancellationToken cancellationToken) =>
        (await db.FirstAsync<MeetingRow>(
            MeetingRow.Select + " WHERE m.message_id = @MessageId AND m.channel = @Channel", new { source.MessageId, source.Channel }, cancellationToken))?.ToMeeting();

    public async Task<IReadOnlyList<Meeting>> HostedAsync(PersonId caller, IReadOnlyCollection<UnitId> units, DateTimeOffset after, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<MeetingRow>(
            MeetingRow.Select + $" WHERE {MeetingRow.IsAhead} AND m.starts_at > @after AND (m.called_by = @caller OR m.unit_id IN @units) ORDER BY m.starts_at, m.id",
            new { caller, after, units = units.Select(unit => unit.Value) }, cancellationToken);
        return [.. rows.Select(row => row.ToMeeting())];
    }

    public Task<IReadOnlyList<Invitation>> NewestAsync(int meetings, CancellationToken cancellationToken) =>
        ListAsync(
            " WHERE m.id IN (SELECT id FROM meetings ORDER BY id DESC" + Sql.Limit + ") ORDER BY m.id DESC, i.person_id",
            new { limit = meetings }, cancellationToken);

    async Task<IReadOnlyList<Invitation>> ListAsync(string clauses, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<InvitationRow>(InvitationRow.Columns + clauses, args, cancellationToken);
        return [.. rows.Select(row => row.ToInvitation())];
    }
}
