using System.Globalization;
using SanYuan.Core.Activities;
using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Assessment.Settlements;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Assessment;

internal sealed class SettlementStore(Db db) : ISettlementStore
{
    public async Task<Settlement?> FindAsync(int year, CancellationToken cancellationToken) =>
        (await db.FirstAsync<SettlementRow>(
            "SELECT year, rules, settled_by AS SettledBy, settled_at AS SettledAt, channel, message_id AS MessageId FROM assessment_settlements WHERE year = @year",
            new { year }, cancellationToken))?.ToSettlement();

    public async Task<IReadOnlyList<Score>> ScoresAsync(int year, PersonId? person, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, cancellationToken) is not { } settled)
            return [];
        var ofPerson = person is null ? "" : " AND person_id = @person";
        var rows = await db.ListAsync<ScoreRow>(
            $"SELECT person_id AS Person, role, months, total, outcome, lines FROM assessment_scores WHERE year = @year{ofPerson} ORDER BY place", new { year, person }, cancellationToken);
        return [.. rows.Select(row => row.ToScore(settled.Book))];
    }

    public async Task SettleAsync(Settlement settlement, IReadOnlyList<Score> scores, CancellationToken cancellationToken)
    {
        if (await FindAsync(settlement.Year, cancellationToken) is not null)
            throw new InvalidOperationException($"The year {settlement.Year} is settled already.");
        var made = settlement.Made;
        await db.ExecuteAsync(
            "INSERT INTO assessment_settlements (year, rules, settled_by, settled_at, channel, message_id) VALUES (@Year, @rules, @By, @At, @Channel, @MessageId)",
            new { settlement.Year, rules = SettledJson.Rules(settlement.Book), made.By, made.At, made.Source.Channel, made.Source.MessageId }, cancellationToken);
        for (var place = 0; place < scores.Count; place++)
            await db.ExecuteAsync(
                """
                INSERT INTO assessment_scores (year, place, person_id, role, months, total, outcome, lines)
                VALUES (@Year, @place, @Person, @Role, @Months, @Total, @Outcome, @Lines)
                """,
                ScoreParameters(settlement.Year, place, scores[place]), cancellationToken);
    }

    public Task PreviewAsync(Preview preview, CancellationToken cancellationToken) => db.ExecuteAsync(
        "INSERT INTO assessment_previews (year, likeness, shown_to, shown_at, channel, message_id) VALUES (@Year, @Likeness, @By, @At, @Channel, @MessageId)",
        new { preview.Year, preview.Likeness, preview.Made.By, preview.Made.At, preview.Made.Source.Channel, preview.Made.Source.MessageId }, cancellationToken);

    public async Task<Preview?> LastPreviewAsync(PersonId person, CancellationToken cancellationToken) =>
        (await db.FirstAsync<PreviewRow>(
            "SELECT year, likeness, shown_to AS ShownTo, shown_at AS ShownAt, channel, message_id AS MessageId FROM assessment_previews WHERE shown_to = @person ORDER BY id DESC" + Sql.Limit,
            new { person, limit = 1 }, cancellationToken))?.ToPreview();

    static object ScoreParameters(int year, int place, Score score) => new
    {
        Year = year,
        place,
        score.Person,
        Role = Code<Roles>.Of(score.Role),
        score.Months,
        Total = score.Total.ToString(CultureInfo.InvariantCulture),
        Outcome = Code<Outcome>.Of(score.Outcome),
        Lines = SettledJson.Lines(score.Lines),
    };

    sealed class SettlementRow
    {
        public int Year { get; init; }
        public required string Rules { get; init; }
        public PersonId SettledBy { get; init; }
        public DateTimeOffset SettledAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public Settlement ToSettlement() => new(Year, SettledJson.Rules(Rules), new Change(SettledBy, SettledAt, new MessageSource(Channel, MessageId)));
    }

    sealed class ScoreRow
    {
        public PersonId Person { get; init; }
        public required string Role { get; init; }
        public int Months { get; init; }
        public required string Total { get; init; }
        public required string Outcome { get; init; }
        public required string Lines { get; init; }

        public Score ToScore(AssessmentBook book) => new(
            Person, Code<Roles>.Parse(Role), Months, SettledJson.Lines(Lines, book), decimal.Parse(Total, CultureInfo.InvariantCulture), Code<Outcome>.Parse(Outcome));
    }

    sealed class PreviewRow
    {
        public int Year { get; init; }
        public required string Likeness { get; init; }
        public PersonId ShownTo { get; init; }
        public DateTimeOffset ShownAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public Preview ToPreview() => new(Year, Likeness, new Change(ShownTo, ShownAt, new MessageSource(Channel, MessageId)));
    }
}
