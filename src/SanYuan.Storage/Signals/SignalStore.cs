using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Signals;

internal sealed class SignalStore(Db db) : ISignalStore
{
    public async Task<bool> AddAsync(SignalDraft draft, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var args = new { kind = Code<SignalKind>.Of(draft.Kind), draft.Entry, other = draft.Other ?? draft.Entry, at };
        var known = await db.FirstAsync<SignalRow>(SignalRow.Select + " WHERE kind = @kind AND activity_id = @Entry AND other_id = @other", args, cancellationToken);
        if (known is not null)
            return await StepAsync(known.Number, "UPDATE signals SET status = 'open' WHERE number = @number AND status = 'lapsed'", Found(at), null, cancellationToken);
        var number = await db.InsertAsync(
            "INSERT INTO signals (kind, activity_id, other_id, status, found_at) VALUES (@kind, @Entry, @other, 'open', @at)", args, cancellationToken);
        await KeepAsync((int)number, Found(at), null, cancellationToken);
        return true;
    }

    public Task<bool> LapseAsync(int number, DateTimeOffset at, CancellationToken cancellationToken) => StepAsync(
        number, "UPDATE signals SET status = 'lapsed' WHERE number = @number AND status = 'open'",
        new SignalChange(SignalChangeKind.Lapsed, null, at, null), null, cancellationToken);

    public Task<bool> ClearAsync(int number, string reason, Change made, CancellationToken cancellationToken) => StepAsync(
        number, "UPDATE signals SET status = 'cleared', cleared_by = @By, cleared_at = @At, cleared_reason = @Reason WHERE number = @number AND status = 'open'",
        new SignalChange(SignalChangeKind.Cleared, made.By, made.At, reason), made.Source, cancellationToken);

    public Task<bool> ReopenAsync(int number, Change made, CancellationToken cancellationToken) => StepAsync(
        number, "UPDATE signals SET status = 'open', cleared_by = NULL, cleared_at = NULL, cleared_reason = NULL WHERE number = @number AND status = 'cleared'",
        new SignalChange(SignalChangeKind.Reopened, made.By, made.At, null), made.Source, cancellationToken);

    public async Task<Signal?> FindAsync(int number, CancellationToken cancellationToken) =>
        (await db.FirstAsync<SignalRow>(SignalRow.Select + " WHERE number = @number", new { number }, cancellationToken))?.ToSignal();

    public Task<IReadOnlyList<Signal>> OpenAsync(int limit, CancellationToken cancellationToken) =>
        ListAsync(" WHERE status = 'open' ORDER BY number" + Sql.Limit, new { limit }, cancellationToken);

    public Task<int> CountOpenAsync(CancellationToken cancellationToken) =>
        db.ScalarAsync<int>("SELECT count(*) FROM signals WHERE status = 'open'", null, cancellationToken);

    public Task<IReadOnlyList<Signal>> OpenOfAsync(IReadOnlyCollection<ActivityId> entries, CancellationToken cancellationToken) =>
        ListAsync(
            $" WHERE status = 'open' AND (activity_id IN {Sql.Ids} OR other_id IN {Sql.Ids}) ORDER BY number",
            new { ids = JsonLists.Ids(entries.Select(entry => entry.Value)) }, cancellationToken);

    public async Task<IReadOnlyList<SignalChange>> ChangesAsync(int number, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<SignalChangeRow>(SignalChangeRow.Select + " WHERE number = @number ORDER BY sequence", new { number }, cancellationToken);
        return [.. rows.Select(row => row.ToChange())];
    }

    static SignalChange Found(DateTimeOffset at) => new(SignalChangeKind.Found, null, at, null);

    async Task<bool> StepAsync(int number, string sql, SignalChange change, MessageSource? source, CancellationToken cancellationToken)
    {
        if (await db.ExecuteAsync(sql, new { number, change.By, change.At, change.Reason }, cancellationToken) == 0)
            return false;
        await KeepAsync(number, change, source, cancellationToken);
        return true;
    }

    Task<int> KeepAsync(int number, SignalChange change, MessageSource? source, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO signal_changes (number, sequence, kind, changed_by, changed_at, reason, channel, message_id)
        SELECT @number, count(*) + 1, @kind, @By, @At, @Reason, @Channel, @MessageId FROM signal_changes WHERE number = @number
        """,
        new { number, kind = Code<SignalChangeKind>.Of(change.Kind), change.By, change.At, change.Reason, source?.Channel, source?.MessageId }, cancellationToken);

    async Task<IReadOnlyList<Signal>> ListAsync(string clauses, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<SignalRow>(SignalRow.Select + clauses, args, cancellationToken);
        return [.. rows.Select(row => row.ToSignal())];
    }
}
