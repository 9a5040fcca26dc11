using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Findings;

internal sealed class FindingDeliveries(Db db) : IFindingDeliveries
{
    public async Task<IReadOnlyList<FindingCandidate>> CandidatesAsync(DateTimeOffset until, DateTimeOffset repeatedSince, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CandidateRow>(
            $"""
             SELECT f.id AS Number, f.unit_id AS Unit FROM findings f
             WHERE f.id IN (
                SELECT id FROM findings WHERE {FindingCaseRow.Unsettled}
                UNION ALL
                SELECT id FROM findings WHERE repeats IS NOT NULL AND status = 'repeated' AND told_at >= @repeatedSince)
             AND f.status <> 'rectified' AND f.told_at <= @until ORDER BY f.id
             """,
            new { until, repeatedSince }, cancellationToken);
        return [.. rows.Select(row => new FindingCandidate(row.Number, row.Unit))];
    }

    public async Task<IReadOnlySet<FindingDelivery>> DoneAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            $"SELECT finding_id AS Finding, person_id AS Receiver FROM finding_deliveries WHERE finding_id IN {Sql.Ids}", new { ids = JsonLists.Ids(numbers) }, cancellationToken);
        return rows.Select(row => new FindingDelivery(row.Finding, row.Receiver)).ToHashSet();
    }

    public Task AddAsync(FindingDelivery delivery, DateTimeOffset at, CancellationToken cancellationToken) => db.ExecuteAsync(
        "INSERT INTO finding_deliveries (finding_id, person_id, sent_at) VALUES (@Finding, @Receiver, @at)", new { delivery.Finding, delivery.Receiver, at }, cancellationToken);

    public Task<IReadOnlyList<FindingCase>> LastToAsync(PersonId person, DateTimeOffset since, CancellationToken cancellationToken) =>
        ListAsync(
            """
            JOIN finding_deliveries d ON d.finding_id = f.id
            WHERE d.person_id = @person AND d.sent_at = (SELECT max(sent_at) FROM finding_deliveries WHERE person_id = @person AND sent_at >= @since) ORDER BY f.id
            """,
            new { person, since }, cancellationToken);

    public async Task<FindingPace?> PaceAsync(PersonId person, CancellationToken cancellationToken) =>
        await db.ScalarAsync<string>("SELECT pace FROM finding_paces WHERE id = (SELECT max(id) FROM finding_paces WHERE person_id = @person)", new { person }, cancellationToken) is { } pace
            ? Code<FindingPace>.Parse(pace)
            : null;

    public Task ChooseAsync(FindingPace pace, Change made, CancellationToken cancellationToken) => db.ExecuteAsync(
        "INSERT INTO finding_paces (person_id, pace, chosen_at, channel, message_id) VALUES (@By, @pace, @At, @Channel, @MessageId)",
        new { made.By, pace = Code<FindingPace>.Of(pace), made.At, made.Source.Channel, made.Source.MessageId }, cancellationToken);

    async Task<IReadOnlyList<FindingCase>> ListAsync(string clauses, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<FindingCaseRow>($"{FindingCaseRow.Select} {clauses}", args, cancellationToken);
        return [.. rows.Select(row => row.ToCase())];
    }

    sealed class CandidateRow
    {
        public long Number { get; init; }
        public UnitId Unit { get; init; }
    }

    sealed class Row
    {
        public long Finding { get; init; }
        public PersonId Receiver { get; init; }
    }
}
