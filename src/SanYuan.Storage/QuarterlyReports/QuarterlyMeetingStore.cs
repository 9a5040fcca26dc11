using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.QuarterlyReports;

internal sealed class QuarterlyMeetingStore(Db db) : IQuarterlyMeetingStore
{
    const string Select =
        """
        SELECT q.quarter, q.held_on AS Day, q.held_at AS Time, q.place, q.status, q.revision, q.meeting_id AS Meeting, q.changed_at AS ChangedAt, q.changed_by AS ChangedBy
        FROM quarterly_meetings q
        """;

    public Task ProposeAsync(QuarterlyMeeting proposal, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO quarterly_meetings (quarter, held_on, held_at, place, status, revision, changed_at, changed_by)
        VALUES (@quarter, @Day, @Time, @Place, 'proposed', 0, @ChangedAt, NULL)
        """,
        new { quarter = proposal.Quarter.ToString(), proposal.Day, proposal.Time, proposal.Place, proposal.ChangedAt }, cancellationToken);

    public async Task<QuarterlyMeeting?> FindAsync(Quarter quarter, CancellationToken cancellationToken) =>
        (await db.FirstAsync<Row>(Select + " WHERE q.quarter = @quarter", new { quarter = quarter.ToString() }, cancellationToken))?.ToMeeting();

    public async Task<QuarterlyMeeting?> LastHeldAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        (await db.FirstAsync<Row>(
            Select + " JOIN meetings m ON m.id = q.meeting_id WHERE m.status <> 'cancelled' AND m.starts_at <= @moment ORDER BY q.quarter DESC",
            new { moment }, cancellationToken))?.ToMeeting();

    public Task ReviseAsync(QuarterlyMeeting revised, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        UPDATE quarterly_meetings SET held_on = @Day, held_at = @Time, place = @Place, revision = revision + 1, changed_at = @ChangedAt, changed_by = @ChangedBy
        WHERE quarter = @quarter AND status = 'proposed'
        """,
        new { revised.Day, revised.Time, revised.Place, revised.ChangedAt, revised.ChangedBy, quarter = revised.Quarter.ToString() }, cancellationToken);

    public async Task<bool> SettleAsync(Quarter quarter, QuarterlyMeetingStatus status, PersonId by, DateTimeOffset at, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            "UPDATE quarterly_meetings SET status = @status, changed_by = @by, changed_at = @at WHERE quarter = @quarter AND status = 'proposed'",
            new { status = Code<QuarterlyMeetingStatus>.Of(status), by, at, quarter = quarter.ToString() }, cancellationToken) > 0;

    public Task NumberAsync(Quarter quarter, MeetingId meeting, CancellationToken cancellationToken) =>
        db.ExecuteAsync("UPDATE quarterly_meetings SET meeting_id = @meeting WHERE quarter = @quarter", new { meeting, quarter = quarter.ToString() }, cancellationToken);

    sealed class Row
    {
        public required string Quarter { get; init; }
        public DateOnly Day { get; init; }
        public TimeOnly Time { get; init; }
        public required string Place { get; init; }
        public required string Status { get; init; }
        public int Revision { get; init; }
        public MeetingId? Meeting { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public PersonId? ChangedBy { get; init; }

        public QuarterlyMeeting ToMeeting() => new(QuarterColumn.Of(Quarter), Day, Time, Place)
        {
            Status = Code<QuarterlyMeetingStatus>.Parse(Status),
            Revision = Revision,
            Meeting = Meeting,
            ChangedAt = ChangedAt,
            ChangedBy = ChangedBy,
        };
    }
}
