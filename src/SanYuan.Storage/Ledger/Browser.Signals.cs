using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Signals;

namespace SanYuan.Storage.Ledger;

internal sealed partial class Browser
{
    public async Task<IReadOnlyList<Signal>> SignalsAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        List<string> conditions = [];
        if (query.Status is not null)
            conditions.Add("status = @status");
        if (query.Kind is not null)
            conditions.Add("kind = @kind");
        if (query.Unit is not null)
            conditions.Add(EntryHolds("unit_id = @Unit"));
        if (query.Person is not null)
            conditions.Add(EntryHolds("person_id = @Person"));
        if (query.Behind is not null)
            conditions.Add("number < @Behind");
        var args = new
        {
            limit = query.Limit,
            status = query.Status is { } status ? Code<SignalStatus>.Of(status) : null,
            kind = query.Kind is { } kind ? Code<SignalKind>.Of(kind) : null,
            query.Unit,
            query.Person,
            query.Behind,
        };
        var rows = await db.ListAsync<SignalRow>(SignalRow.Select + Where(conditions) + " ORDER BY number DESC" + Sql.Limit, args, cancellationToken);
        return [.. rows.Select(row => row.ToSignal())];
    }

    static string EntryHolds(string condition) => $"EXISTS (SELECT 1 FROM activities a WHERE a.id IN (signals.activity_id, signals.other_id) AND a.{condition})";
}
