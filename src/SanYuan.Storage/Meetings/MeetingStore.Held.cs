using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Meetings;

/// <summary>Meetings whose time has come.</summary>
internal sealed partial class MeetingStore
{
    const string NotCancelled = "m.status <> 'cancelled'";

    public Task<IReadOnlyList<Invitation>> TakingPlaceAsync(PersonId invited, DateTimeOffset startingBefore, DateTimeOffset endingAfter, CancellationToken cancellationToken) =>
        ListAsync(
            $" WHERE i.person_id = @invited AND {NotCancelled} AND m.starts_at <= @startingBefore AND m.busy_until >= @endingAfter ORDER BY m.starts_at, m.id",
            new { invited, startingBefore, endingAfter }, cancellationToken);

    public Task<IReadOnlyList<Invitation>> AtAsync(PersonId invited, UnitId unit, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken) =>
        ListAsync(
            $" WHERE i.person_id = @invited AND m.unit_id = @unit AND {NotCancelled} AND m.starts_at >= @from AND m.starts_at < @before ORDER BY m.starts_at, m.id",
            new { invited, unit, from, before }, cancellationToken);

    public async Task<IReadOnlyList<Meeting>> StartedAsync(
        PersonId caller, IReadOnlyCollection<UnitId> units, DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<MeetingRow>(
            MeetingRow.Select + $" WHERE {NotCancelled} AND m.starts_at > @after AND m.starts_at <= @until AND (m.called_by = @caller OR m.unit_id IN @units) ORDER BY m.starts_at DESC, m.id DESC",
            new { caller, after, until, units = units.Select(unit => unit.Value) }, cancellationToken);
        return [.. rows.Select(row => row.ToMeeting())];
    }

    public async Task<int> HoldAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync(
            """
            UPDATE meeting_reminders SET done_at = @now
            WHERE done_at IS NULL AND kind <> 'follow_up' AND meeting_id IN (SELECT id FROM meetings WHERE status IN ('planned', 'moved') AND busy_until <= @now)
            """,
            new { now }, cancellationToken);
        return await db.ExecuteAsync("UPDATE meetings SET status = 'held' WHERE status IN ('planned', 'moved') AND busy_until <= @now", new { now }, cancellationToken);
    }
}
