using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Meetings;

internal sealed class MeetingReminderStore(Db db) : IMeetingReminderStore
{
    public async Task PlanAsync(Meeting meeting, IReadOnlyCollection<PlannedReminder> planned, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM meeting_reminders WHERE meeting_id = @Id AND done_at IS NULL", new { meeting.Id }, cancellationToken);
        foreach (var reminder in planned)
            await db.ExecuteAsync(
                "INSERT INTO meeting_reminders (meeting_id, sequence, kind, due_at) VALUES (@Id, @Sequence, @kind, @DueAt)",
                new { meeting.Id, meeting.Sequence, kind = Code<ReminderKind>.Of(reminder.Kind), reminder.DueAt }, cancellationToken);
    }

    public Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ListAsync($"r.kind <> 'follow_up' AND {MeetingRow.IsAhead}", now, cancellationToken);

    public Task<IReadOnlyList<DueReminder>> FollowUpsDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ListAsync("r.kind = 'follow_up' AND m.status = 'held'", now, cancellationToken);

    public Task PostponeAsync(DueReminder due, DateTimeOffset until, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            "UPDATE meeting_reminders SET due_at = @until WHERE meeting_id = @Meeting AND sequence = @Sequence AND kind = @kind",
            new { until, due.Meeting, due.Sequence, kind = Code<ReminderKind>.Of(due.Kind) }, cancellationToken);

    public Task DoneAsync(DueReminder due, DateTimeOffset at, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            "UPDATE meeting_reminders SET done_at = @at WHERE meeting_id = @Meeting AND sequence = @Sequence AND kind = @kind",
            new { at, due.Meeting, due.Sequence, kind = Code<ReminderKind>.Of(due.Kind) }, cancellationToken);

    public async Task<bool> IsAwaitedAsync(DueReminder reminder, PersonId person, CancellationToken cancellationToken) =>
        await db.ScalarAsync<long>(
            """
            SELECT count(*) FROM meeting_reminders r
            WHERE r.meeting_id = @Meeting AND r.sequence = @Sequence AND r.kind = @kind AND r.done_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM meeting_reminders_told t
                              WHERE t.meeting_id = r.meeting_id AND t.sequence = r.sequence AND t.kind = r.kind AND t.person_id = @person)
            """,
            new { reminder.Meeting, reminder.Sequence, kind = Code<ReminderKind>.Of(reminder.Kind), person }, cancellationToken) > 0;

    public Task TellEarlyAsync(DueReminder reminder, PersonId person, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            INSERT INTO meeting_reminders_told (meeting_id, sequence, kind, person_id)
            SELECT @Meeting, @Sequence, @kind, @person
            WHERE NOT EXISTS (SELECT 1 FROM meeting_reminders_told WHERE meeting_id = @Meeting AND sequence = @Sequence AND kind = @kind AND person_id = @person)
            """,
            new { reminder.Meeting, reminder.Sequence, kind = Code<ReminderKind>.Of(reminder.Kind), person }, cancellationToken);

    public async Task<IReadOnlyCollection<PersonId>> ToldEarlyAsync(DueReminder reminder, CancellationToken cancellationToken) =>
        (await db.ListAsync<PersonId>(
            "SELECT person_id FROM meeting_reminders_told WHERE meeting_id = @Meeting AND sequence = @Sequence AND kind = @kind",
            new { reminder.Meeting, reminder.Sequence, kind = Code<ReminderKind>.Of(reminder.Kind) }, cancellationToken)).ToHashSet();

    async Task<IReadOnlyList<DueReminder>> ListAsync(string which, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            $"""
            SELECT r.meeting_id AS Meeting, r.sequence, r.kind, r.due_at AS DueAt, m.starts_at AS StartsAt
            FROM meeting_reminders r JOIN meetings m ON m.id = r.meeting_id
            WHERE r.done_at IS NULL AND r.due_at <= @now AND r.sequence = m.sequence AND {which} ORDER BY r.due_at, r.meeting_id
            """,
            new { now }, cancellationToken);
        return [.. rows.Select(row => new DueReminder(row.Meeting, row.Sequence, Code<ReminderKind>.Parse(row.Kind), row.DueAt) { StartsAt = row.StartsAt })];
    }

    sealed class Row
    {
        public MeetingId Meeting { get; init; }
        public int Sequence { get; init; }
        public required string Kind { get; init; }
        public DateTimeOffset DueAt { get; init; }
        public DateTimeOffset StartsAt { get; init; }
    }
}
