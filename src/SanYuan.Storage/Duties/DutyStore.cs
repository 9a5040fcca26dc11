using SanYuan.Core.Activities;
using SanYuan.Core.Duties;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Duties;

internal sealed class DutyStore(Db db) : IDutyStore
{
    public async Task<IReadOnlyList<DutyRule>> ChangedAsync(CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<DutyRow>(DutyRow.Select + " ORDER BY id", null, cancellationToken);
        return [.. rows.Select(row => row.ToRule())];
    }

    public Task ChangeAsync(DutyChange change, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO duty_changes (number, bearer, types, every, count, grace, active, holds_from, changed_by, changed_at, channel, message_id)
        VALUES (@Number, @Bearer, @Types, @Every, @Count, @Grace, @IsActive, @HoldsFrom, @ChangedBy, @ChangedAt, @Channel, @MessageId)
        """,
        DutyRow.Of(change), cancellationToken);

    public async Task<IReadOnlyList<DutyChange>> ChangesAsync(int number, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<DutyRow>(DutyRow.Select + " WHERE number = @number ORDER BY id", new { number }, cancellationToken);
        return [.. rows.Select(row => row.ToChange())];
    }

    public async Task<DateOnly?> BeganOnAsync(CancellationToken cancellationToken) =>
        (await db.FirstAsync<DayRow>("SELECT held_on AS Day FROM activities WHERE id = (SELECT min(id) FROM activities)", null, cancellationToken))?.Day;

    public async Task<IReadOnlyList<Evidence>> EvidenceAsync(
        DateOnly from, DateOnly to, IReadOnlyCollection<ActivityType>? types, IReadOnlyCollection<UnitId>? units, CancellationToken cancellationToken)
    {
        var ofTypes = types is null ? "" : " AND type IN @codes";
        var atUnits = units is null ? "" : $" AND unit_id IN {Sql.Ids}";
        return await db.RowsAsync(
            $"""
            SELECT {EvidenceReader.Columns} FROM activities
            WHERE held_on BETWEEN @from AND @to AND status = 'recorded'{ofTypes}{atUnits} ORDER BY id
            """,
            new { from, to, codes = (types ?? []).Select(Code<ActivityType>.Of), ids = JsonLists.Ids((units ?? []).Select(unit => unit.Value)) }, EvidenceReader.Read, cancellationToken);
    }

    public async Task<IReadOnlyList<PlannedMeeting>> PlannedAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<PlannedRow>(
            """
            SELECT id AS Meeting, unit_id AS Unit, type, starts_at AS StartsAt FROM meetings
            WHERE status IN ('planned', 'moved') AND starts_at >= @from AND starts_at < @before AND unit_id IS NOT NULL AND type IS NOT NULL ORDER BY starts_at, id
            """,
            new { from, before }, cancellationToken);
        return [.. rows.Select(row => new PlannedMeeting(row.Meeting, row.Unit, Code<ActivityType>.Parse(row.Type), row.StartsAt))];
    }

    sealed class DayRow
    {
        public DateOnly Day { get; init; }
    }

    sealed class PlannedRow
    {
        public MeetingId Meeting { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public UnitId Unit { get; init; }
        public required string Type { get; init; }
    }
}
