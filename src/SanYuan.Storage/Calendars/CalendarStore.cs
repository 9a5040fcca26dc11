using SanYuan.Core.Calendars;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Meetings;

namespace SanYuan.Storage.Calendars;

internal sealed class CalendarStore(Db db) : ICalendarStore
{
    public async Task<DateTimeOffset?> GivenAtAsync(PersonId person, CancellationToken cancellationToken) =>
        await db.FirstAsync<DateTimeOffset?>("SELECT created_at FROM calendars WHERE person_id = @person", new { person }, cancellationToken);

    public async Task GiveAsync(PersonId person, string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM calendars WHERE person_id = @person", new { person }, cancellationToken);
        await db.ExecuteAsync("INSERT INTO calendars (person_id, secret_hash, created_at) VALUES (@person, @hash, @now)", new { person, hash, now }, cancellationToken);
    }

    public async Task<PersonId?> OwnerAsync(string hash, CancellationToken cancellationToken) =>
        await db.FirstAsync<long?>("SELECT person_id FROM calendars WHERE secret_hash = @hash", new { hash }, cancellationToken) is { } person ? new PersonId(person) : null;

    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CalendarScope scope, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CalendarRow>(
            CalendarRow.Columns +
            """
             WHERE m.starts_at >= @Since AND (i.answer <> 'declined' OR m.called_by = @Person OR m.unit_id IN @units OR (m.unit_id IS NULL AND @CountyWide = 1))
            ORDER BY m.starts_at, m.id
            """,
            new { scope.Person, scope.Since, scope.CountyWide, units = scope.Units.Select(unit => unit.Value) }, cancellationToken);
        return [.. rows.Select(row => new CalendarEntry(row.ToMeeting(), row.Answer is { } answer ? Code<Answer>.Parse(answer) : null))];
    }

    sealed class CalendarRow : MeetingRow
    {
        public const string Columns = $"SELECT {Fields}, i.answer FROM meetings m LEFT JOIN invitations i ON i.meeting_id = m.id AND i.person_id = @Person";

        public string? Answer { get; init; }
    }
}
