using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Meetings;

/// <summary>Meetings moved and cancelled; what was replaced is kept.</summary>
internal sealed partial class MeetingStore
{
    public async Task MoveAsync(Meeting before, MeetingDraft after, Change made, CancellationToken cancellationToken)
    {
        await KeepAsync(before, MeetingChangeKind.Moved, null, made, cancellationToken);
        await db.ExecuteAsync(
            """
            UPDATE meetings SET starts_at = @StartsAt, ends_at = @EndsAt, busy_until = @BusyUntil, place = @Place, status = 'moved',
                sequence = sequence + 1, changed_at = @At
            WHERE id = @Id
            """,
            new { after.StartsAt, after.EndsAt, after.BusyUntil, after.Place, made.At, before.Id }, cancellationToken);
        if (after.StartsAt != before.Content.StartsAt || after.EndsAt != before.Content.EndsAt)
            await db.ExecuteAsync(
                "UPDATE invitations SET answer = 'none', reason = NULL, answered_at = NULL WHERE meeting_id = @Id AND closed = 0", new { before.Id }, cancellationToken);
    }

    public async Task CancelAsync(Meeting meeting, string? reason, Change made, CancellationToken cancellationToken)
    {
        await KeepAsync(meeting, MeetingChangeKind.Cancelled, reason, made, cancellationToken);
        await db.ExecuteAsync(
            "UPDATE meetings SET status = 'cancelled', sequence = sequence + 1, changed_at = @At WHERE id = @Id", new { made.At, meeting.Id }, cancellationToken);
    }

    public async Task<IReadOnlyList<MeetingChange>> ChangesAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ChangeRow>(
            """
            SELECT meeting_id AS Meeting, sequence, kind, starts_at AS StartsAt, ends_at AS EndsAt, place, reason, changed_by AS ChangedBy,
                changed_at AS ChangedAt, channel, message_id AS MessageId
            FROM meeting_changes WHERE meeting_id = @meeting ORDER BY sequence
            """,
            new { meeting }, cancellationToken);
        return [.. rows.Select(row => row.ToChange())];
    }

    Task<int> KeepAsync(Meeting before, MeetingChangeKind kind, string? reason, Change made, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            INSERT INTO meeting_changes (meeting_id, sequence, kind, starts_at, ends_at, place, reason, changed_by, changed_at, channel, message_id)
            VALUES (@Id, @sequence, @kind, @StartsAt, @EndsAt, @Place, @reason, @By, @At, @Channel, @MessageId)
            """,
            new
            {
                before.Id,
                sequence = before.Sequence + 1,
                kind = Code<MeetingChangeKind>.Of(kind),
                before.Content.StartsAt,
                before.Content.EndsAt,
                before.Content.Place,
                reason,
                made.By,
                made.At,
                made.Source.Channel,
                made.Source.MessageId,
            },
            cancellationToken);

    sealed class ChangeRow
    {
        public MeetingId Meeting { get; init; }
        public int Sequence { get; init; }
        public required string Kind { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public DateTimeOffset? EndsAt { get; init; }
        public string? Place { get; init; }
        public string? Reason { get; init; }
        public PersonId ChangedBy { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public MeetingChange ToChange() => new(
            Meeting, Sequence, Code<MeetingChangeKind>.Parse(Kind), StartsAt, EndsAt, Place, Reason, new Change(ChangedBy, ChangedAt, new MessageSource(Channel, MessageId)));
    }
}
