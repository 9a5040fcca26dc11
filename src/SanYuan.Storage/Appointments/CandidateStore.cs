using SanYuan.Core.Appointments;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Appointments;

internal sealed class CandidateStore(Db db) : ICandidateStore
{
    public async Task<int> AddAsync(CandidateDraft draft, CancellationToken cancellationToken) => (int)await db.InsertAsync(
        """
        INSERT INTO candidates (person_id, role, unit_id, way, selecting_unit_id, status, entered_by, entered_at, channel, message_id)
        VALUES (@Person, @role, @Unit, @Way, @SelectingUnit, 'open', @By, @At, @Channel, @MessageId)
        """,
        new
        {
            draft.Person,
            role = Code<Roles>.Of(draft.Role),
            draft.Unit,
            draft.Way,
            draft.SelectingUnit,
            draft.Entered.By,
            draft.Entered.At,
            draft.Entered.Source.Channel,
            draft.Entered.Source.MessageId,
        },
        cancellationToken);

    public async Task<Candidate?> FindAsync(int number, CancellationToken cancellationToken) =>
        (await ListAsync("c.number = @number", new { number }, cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Candidate>> OpenAsync(CancellationToken cancellationToken) => ListAsync("c.status = 'open'", null, cancellationToken);

    public Task CheckAsync(int number, Check check, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO candidate_checks (number, condition, verdict, note, checked_by, checked_at, channel, message_id)
        VALUES (@number, @condition, @verdict, @Note, @By, @At, @Channel, @MessageId)
        """,
        new
        {
            number,
            condition = (int)check.Condition,
            verdict = Code<Verdict>.Of(check.Verdict),
            check.Note,
            check.Made.By,
            check.Made.At,
            check.Made.Source.Channel,
            check.Made.Source.MessageId,
        },
        cancellationToken);

    public async Task<IReadOnlyList<Check>> ChecksAsync(int number, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CheckRow>(CheckRow.Select + " WHERE k.number = @number ORDER BY k.id", new { number }, cancellationToken);
        return [.. rows.Select(row => row.ToCheck())];
    }

    public Task SetStatusAsync(int number, CandidateStatus status, CancellationToken cancellationToken) =>
        db.ExecuteAsync("UPDATE candidates SET status = @status WHERE number = @number", new { number, status = Code<CandidateStatus>.Of(status) }, cancellationToken);

    public Task ReopenAsync(PersonId person, Roles role, UnitId unit, CancellationToken cancellationToken) => db.ExecuteAsync(
        "UPDATE candidates SET status = 'open' WHERE status = 'proposed' AND person_id = @person AND role = @role AND unit_id = @unit",
        new { person, role = Code<Roles>.Of(role), unit }, cancellationToken);

    async Task<IReadOnlyList<Candidate>> ListAsync(string where, object? args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CandidateRow>($"{CandidateRow.Select} WHERE {where} ORDER BY c.number", args, cancellationToken);
        var checks = await db.ListAsync<CheckRow>(
            $"""
            {CheckRow.Select} JOIN candidates c ON c.number = k.number
            WHERE {where} AND k.id IN (SELECT max(id) FROM candidate_checks GROUP BY number, condition) ORDER BY k.number, k.condition
            """,
            args, cancellationToken);
        var byNumber = checks.ToLookup(check => check.Number, check => check.ToCheck());
        return [.. rows.Select(row => row.ToCandidate([.. byNumber[row.Number]]))];
    }
}
