using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.QuarterlyReports;

internal sealed class SummaryStore(Db db) : ISummaryStore
{
    const string Select =
        """
        SELECT s.quarter, s.person_id AS Person, s.version, s.state, s.text, s.changed_at AS ChangedAt, s.channel, s.message_id AS MessageId
        FROM quarterly_summaries s
        """;

    public Task AddAsync(Summary summary, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO quarterly_summaries (person_id, quarter, version, state, text, changed_at, channel, message_id)
        VALUES (@Person, @quarter, @Version, @state, @Text, @ChangedAt, @Channel, @MessageId)
        """,
        new
        {
            summary.Person,
            quarter = summary.Quarter.ToString(),
            summary.Version,
            state = Code<SummaryState>.Of(summary.State),
            summary.Text,
            summary.ChangedAt,
            summary.Source.Channel,
            summary.Source.MessageId,
        },
        cancellationToken);

    public async Task<Summary?> NewestAsync(PersonId person, CancellationToken cancellationToken) =>
        (await db.FirstAsync<Row>(Select + " WHERE s.person_id = @person ORDER BY s.quarter DESC, s.version DESC", new { person }, cancellationToken))?.ToSummary();

    public async Task<IReadOnlyList<Summary>> OfAsync(Quarter quarter, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            Select + """
             WHERE s.quarter = @quarter AND s.version = (SELECT max(n.version) FROM quarterly_summaries n WHERE n.quarter = s.quarter AND n.person_id = s.person_id)
            ORDER BY s.person_id
            """,
            new { quarter = quarter.ToString() }, cancellationToken);
        return [.. rows.Select(row => row.ToSummary())];
    }

    public async Task<IReadOnlyList<Summary>> VersionsAsync(Quarter quarter, PersonId person, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            Select + " WHERE s.person_id = @person AND s.quarter = @quarter ORDER BY s.version", new { person, quarter = quarter.ToString() }, cancellationToken);
        return [.. rows.Select(row => row.ToSummary())];
    }

    sealed class Row
    {
        public required string Quarter { get; init; }
        public PersonId Person { get; init; }
        public int Version { get; init; }
        public required string State { get; init; }
        public required string Text { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public Summary ToSummary() =>
            new(QuarterColumn.Of(Quarter), Person, Version, Code<SummaryState>.Parse(State), Text, ChangedAt, new MessageSource(Channel, MessageId));
    }
}
