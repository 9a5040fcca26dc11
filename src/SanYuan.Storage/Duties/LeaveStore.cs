using SanYuan.Core.Activities;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Duties;

internal sealed class LeaveStore(Db db) : ILeaveStore
{
    const string Touching = "SELECT id, person_id AS Person, first_day AS First, last_day AS Last, reason FROM leaves WHERE cancelled = 0 AND last_day >= @from AND first_day <= @to";

    public async Task<long> AddAsync(LeaveDraft draft, Change made, CancellationToken cancellationToken)
    {
        var id = await db.InsertAsync(
            "INSERT INTO leaves (person_id, first_day, last_day, reason, cancelled) VALUES (@Person, @First, @Last, @Reason, 0)", draft, cancellationToken);
        await KeepAsync(id, new LeaveChange(LeaveChangeKind.Told, draft.Last, made), cancellationToken);
        return id;
    }

    public async Task<IReadOnlyList<Leave>> OfAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(Touching + " AND person_id = @person ORDER BY first_day", new { person, from, to }, cancellationToken);
        return [.. rows.Select(row => new Leave(row.Id, row.ToDraft()))];
    }

    public async Task<IReadOnlyList<LeaveDraft>> TouchingAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(Touching + " ORDER BY first_day, id", new { from, to }, cancellationToken);
        return [.. rows.Select(row => row.ToDraft())];
    }

    public async Task<IReadOnlySet<PersonId>> AwayAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await TouchingAsync(day, day, cancellationToken)).Select(leave => leave.Person).ToHashSet();

    public async Task<bool> IsAwayAsync(PersonId person, DateOnly day, CancellationToken cancellationToken) =>
        (await OfAsync(person, day, day, cancellationToken)).Count > 0;

    public async Task ChangeAsync(long leave, LeaveChange change, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync(
            "UPDATE leaves SET last_day = @Last, cancelled = @cancelled WHERE id = @leave",
            new { leave, change.Last, cancelled = change.Kind == LeaveChangeKind.Cancelled }, cancellationToken);
        await KeepAsync(leave, change, cancellationToken);
    }

    public async Task<IReadOnlyList<LeaveChange>> ChangesAsync(long leave, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ChangeRow>(
            """
            SELECT kind, last_day AS Last, changed_by AS ChangedBy, changed_at AS ChangedAt, channel, message_id AS MessageId
            FROM leave_changes WHERE leave_id = @leave ORDER BY sequence
            """,
            new { leave }, cancellationToken);
        return [.. rows.Select(row => row.ToChange())];
    }

    Task<int> KeepAsync(long leave, LeaveChange change, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO leave_changes (leave_id, sequence, kind, last_day, changed_by, changed_at, channel, message_id)
        SELECT @leave, count(*) + 1, @kind, @Last, @By, @At, @Channel, @MessageId FROM leave_changes WHERE leave_id = @leave
        """,
        new { leave, kind = Code<LeaveChangeKind>.Of(change.Kind), change.Last, change.Made.By, change.Made.At, change.Made.Source.Channel, change.Made.Source.MessageId },
        cancellationToken);

    sealed class Row
    {
        public long Id { get; init; }
        public PersonId Person { get; init; }
        public DateOnly First { get; init; }
        public DateOnly Last { get; init; }
        public required string Reason { get; init; }

        public LeaveDraft ToDraft() => new(Person, First, Last, Reason);
    }

    sealed class ChangeRow
    {
        public required string Kind { get; init; }
        public DateOnly Last { get; init; }
        public PersonId ChangedBy { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public LeaveChange ToChange() => new(Code<LeaveChangeKind>.Parse(Kind), Last, new Change(ChangedBy, ChangedAt, new MessageSource(Channel, MessageId)));
    }
}
