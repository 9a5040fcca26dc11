using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Results;

internal sealed class SupportStore(Db db) : ISupportStore
{
    const string Select =
        "SELECT number, unit_id AS Unit, text, provided_on AS ProvidedOn, told_by AS ToldBy, told_at AS ToldAt, channel, message_id AS MessageId FROM unit_supports WHERE withdrawn_at IS NULL";

    const string Among = $" AND unit_id IN {Sql.Ids}";

    public Task<long> AddAsync(SupportDraft draft, CancellationToken cancellationToken) => db.InsertAsync(
        """
        INSERT INTO unit_supports (unit_id, text, provided_on, told_by, told_at, channel, message_id)
        VALUES (@Unit, @Text, @On, @By, @At, @Channel, @MessageId)
        """,
        new { draft.Unit, draft.Text, draft.On, draft.Told.By, draft.Told.At, draft.Told.Source.Channel, draft.Told.Source.MessageId }, cancellationToken);

    public async Task<UnitSupport?> FindAsync(long number, CancellationToken cancellationToken) =>
        (await db.FirstAsync<Row>(Select + " AND number = @number", new { number }, cancellationToken))?.ToSupport();

    public async Task<(IReadOnlyList<UnitSupport> Newest, int Total)> OfAsync(IReadOnlyCollection<UnitId> units, int most, CancellationToken cancellationToken)
    {
        var args = new { ids = JsonLists.Ids(units.Select(unit => unit.Value)), limit = most };
        var rows = await db.ListAsync<Row>(Select + Among + " ORDER BY number DESC" + Sql.Limit, args, cancellationToken);
        var total = await db.ScalarAsync<long>("SELECT count(*) FROM unit_supports WHERE withdrawn_at IS NULL" + Among, args, cancellationToken);
        return ([.. rows.Select(row => row.ToSupport())], (int)total);
    }

    public Task WithdrawAsync(long number, Change made, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        UPDATE unit_supports SET withdrawn_by = @By, withdrawn_at = @At, withdrawn_channel = @Channel, withdrawn_message_id = @MessageId
        WHERE number = @number AND withdrawn_at IS NULL
        """,
        new { number, made.By, made.At, made.Source.Channel, made.Source.MessageId }, cancellationToken);

    sealed class Row
    {
        public long Number { get; init; }
        public UnitId Unit { get; init; }
        public required string Text { get; init; }
        public DateOnly ProvidedOn { get; init; }
        public PersonId ToldBy { get; init; }
        public DateTimeOffset ToldAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public UnitSupport ToSupport() => new(Number, new SupportDraft(Unit, Text, ProvidedOn, new Change(ToldBy, ToldAt, new MessageSource(Channel, MessageId))));
    }
}
