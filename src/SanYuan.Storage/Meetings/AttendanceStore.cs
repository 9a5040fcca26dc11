using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Meetings;

internal sealed class AttendanceStore(Db db) : IAttendanceStore
{
    /// <summary>A statement that rests on an entry falls with it.</summary>
    const string Counting =
        """
        SELECT s.meeting_id AS Meeting, s.person_id AS Person, s.side, s.present AS IsPresent, s.how, s.distance, s.activity_id AS Activity,
            s.told_by AS ToldBy, s.told_at AS ToldAt, s.channel, s.message_id AS MessageId
        FROM attendance s JOIN meetings m ON m.id = s.meeting_id LEFT JOIN activities a ON a.id = s.activity_id
        WHERE (s.activity_id IS NULL OR (a.status = 'recorded' AND a.meeting_id = s.meeting_id))
        """;

    public Task AddAsync(AttendanceStatement statement, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            INSERT INTO attendance (meeting_id, person_id, side, present, how, distance, activity_id, told_by, told_at, channel, message_id)
            VALUES (@Meeting, @Person, @side, @IsPresent, @how, @distance, @Activity, @By, @At, @Channel, @MessageId)
            """,
            new
            {
                statement.Meeting,
                statement.Person,
                side = Code<AttendanceSide>.Of(statement.Side),
                statement.IsPresent,
                how = Code<AttendanceWay>.Of(statement.How),
                distance = statement.Distance is { } band ? Code<DistanceBand>.Of(band) : null,
                statement.Activity,
                statement.Told.By,
                statement.Told.At,
                statement.Told.Source.Channel,
                statement.Told.Source.MessageId,
            },
            cancellationToken);

    public async Task<IReadOnlyList<AttendanceStatement>> OfAsync(IReadOnlyCollection<MeetingId> meetings, CancellationToken cancellationToken)
    {
        var found = new List<AttendanceStatement>();
        // No engine takes thousands of values in one list.
        foreach (var some in meetings.Chunk(500))
            found.AddRange(await ListAsync(" AND s.meeting_id IN @meetings ORDER BY s.id", new { meetings = some.Select(meeting => meeting.Value) }, cancellationToken));
        return found;
    }

    public Task<IReadOnlyList<AttendanceStatement>> BetweenAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken) =>
        ListAsync(" AND m.status <> 'cancelled' AND m.starts_at >= @from AND m.starts_at < @before ORDER BY s.id", new { from, before }, cancellationToken);

    public async Task<LocationSignIn?> LocationSignInAsync(CancellationToken cancellationToken) =>
        (await db.FirstAsync<SwitchRow>(
            "SELECT is_on AS IsOn, reason, changed_by AS ChangedBy, changed_at AS ChangedAt, channel, message_id AS MessageId FROM location_sign_in ORDER BY id DESC" + Sql.Limit,
            new { limit = 1 }, cancellationToken))?.ToSetting();

    public Task SwitchAsync(LocationSignIn setting, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            "INSERT INTO location_sign_in (is_on, reason, changed_by, changed_at, channel, message_id) VALUES (@IsOn, @Reason, @By, @At, @Channel, @MessageId)",
            new { setting.IsOn, setting.Reason, setting.Made.By, setting.Made.At, setting.Made.Source.Channel, setting.Made.Source.MessageId }, cancellationToken);

    public Task AskedAsync(MeetingId meeting, PersonId person, DateTimeOffset at, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            """
            INSERT INTO follow_ups (meeting_id, person_id, asked_at)
            SELECT @meeting, @person, @at WHERE NOT EXISTS (SELECT 1 FROM follow_ups WHERE meeting_id = @meeting AND person_id = @person)
            """,
            new { meeting, person, at }, cancellationToken);

    public async Task<Meeting?> AskedAboutAsync(PersonId person, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await db.FirstAsync<MeetingRow>(
            MeetingRow.Select +
            """
             JOIN follow_ups f ON f.meeting_id = m.id
            WHERE f.person_id = @person AND f.asked_at >= @since
              AND NOT EXISTS (SELECT 1 FROM activities a WHERE a.meeting_id = m.id AND a.person_id = @person AND a.status = 'recorded')
            ORDER BY f.asked_at DESC, m.id DESC
            """ + Sql.Limit,
            new { person, since, limit = 1 }, cancellationToken))?.ToMeeting();

    async Task<IReadOnlyList<AttendanceStatement>> ListAsync(string clauses, object args, CancellationToken cancellationToken) =>
        [.. (await db.ListAsync<AttendanceRow>(Counting + clauses, args, cancellationToken)).Select(row => row.ToStatement())];

    sealed class SwitchRow
    {
        public bool IsOn { get; init; }
        public string? Reason { get; init; }
        public PersonId ChangedBy { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public LocationSignIn ToSetting() => new(IsOn, Reason, new Change(ChangedBy, ChangedAt, new MessageSource(Channel, MessageId)));
    }
}
