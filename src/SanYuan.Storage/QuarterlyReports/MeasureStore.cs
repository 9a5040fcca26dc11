using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.QuarterlyReports;

internal sealed class MeasureStore(Db db) : IMeasureStore
{
    public async Task<int> AddAsync(MeasureDraft draft, CancellationToken cancellationToken)
    {
        var number = (int)await db.InsertAsync(
            """
            INSERT INTO quarterly_measures (quarter, meeting_id, text, due_on, status, told_by, told_at, channel, message_id)
            VALUES (@quarter, @Meeting, @Text, @DueOn, 'open', @ToldBy, @ToldAt, @Channel, @MessageId)
            """,
            new { quarter = draft.Quarter.ToString(), draft.Meeting, draft.Text, draft.DueOn, draft.ToldBy, draft.ToldAt, draft.Source.Channel, draft.Source.MessageId },
            cancellationToken);
        var owners = draft.People.Select(person => ((PersonId?)person, (UnitId?)null)).Concat(draft.Units.Select(unit => ((PersonId?)null, (UnitId?)unit)));
        var place = 0;
        foreach (var (person, unit) in owners)
            await db.ExecuteAsync(
                "INSERT INTO quarterly_measure_owners (number, place, person_id, unit_id) VALUES (@number, @place, @person, @unit)",
                new { number, place = ++place, person, unit }, cancellationToken);
        await KeepAsync(new MeasureChange(number, MeasureChangeKind.Told, draft.DueOn, new Change(draft.ToldBy, draft.ToldAt, draft.Source)), 1, cancellationToken);
        return number;
    }

    public async Task<Measure?> FindAsync(int number, CancellationToken cancellationToken) =>
        (await ListAsync("m.number = @number", "m.number", new { number }, cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Measure>> OpenAsync(CancellationToken cancellationToken) => ListAsync("m.status = 'open'", "m.due_on, m.number", null, cancellationToken);

    public Task<IReadOnlyList<Measure>> OfAsync(Quarter quarter, CancellationToken cancellationToken) =>
        ListAsync("m.quarter = @quarter", "m.number", new { quarter = quarter.ToString() }, cancellationToken);

    public async Task<bool> ChangeAsync(MeasureChange change, CancellationToken cancellationToken)
    {
        var sql = change.Kind == MeasureChangeKind.Moved
            ? "UPDATE quarterly_measures SET due_on = @DueOn WHERE number = @Measure AND status = 'open'"
            : "UPDATE quarterly_measures SET status = @status WHERE number = @Measure AND status = 'open'";
        if (await db.ExecuteAsync(sql, new { change.DueOn, status = Code<MeasureChangeKind>.Of(change.Kind), change.Measure }, cancellationToken) == 0)
            return false;
        var last = await db.ScalarAsync<long>("SELECT max(sequence) FROM quarterly_measure_changes WHERE number = @Measure", new { change.Measure }, cancellationToken);
        await KeepAsync(change, (int)last + 1, cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<MeasureChange>> ChangesAsync(int number, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<MeasureChangeRow>(MeasureChangeRow.Select + " WHERE c.number = @number ORDER BY c.sequence", new { number }, cancellationToken);
        return [.. rows.Select(row => row.ToChange())];
    }

    Task<int> KeepAsync(MeasureChange change, int sequence, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO quarterly_measure_changes (number, sequence, kind, due_on, changed_by, changed_at, channel, message_id)
        VALUES (@Measure, @sequence, @kind, @DueOn, @By, @At, @Channel, @MessageId)
        """,
        new
        {
            change.Measure,
            sequence,
            kind = Code<MeasureChangeKind>.Of(change.Kind),
            change.DueOn,
            change.Made.By,
            change.Made.At,
            change.Made.Source.Channel,
            change.Made.Source.MessageId,
        },
        cancellationToken);

    async Task<IReadOnlyList<Measure>> ListAsync(string where, string order, object? args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<MeasureRow>($"{MeasureRow.Select} WHERE {where} ORDER BY {order}", args, cancellationToken);
        var owners = await db.ListAsync<MeasureOwnerRow>(
            $"{MeasureOwnerRow.Select} JOIN quarterly_measures m ON m.number = o.number WHERE {where} ORDER BY o.number, o.place", args, cancellationToken);
        var byNumber = owners.ToLookup(owner => owner.Number);
        return [.. rows.Select(row => row.ToMeasure(byNumber[row.Number]))];
    }
}
