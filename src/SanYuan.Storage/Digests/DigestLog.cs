using System.Globalization;
using SanYuan.Core.Digests;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Digests;

internal sealed class DigestLog(Db db) : IDigestLog
{
    public async Task<DigestReading?> ReadingAsync(PersonId person, CancellationToken cancellationToken) =>
        await db.FirstAsync<ReadingRow>("SELECT figures, opened, shown FROM digest_readings WHERE person_id = @person", new { person }, cancellationToken) is { } row
            ? new DigestReading(person, [.. row.Figures.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)], row.Opened, row.Shown)
            : null;

    public async Task KeepReadingAsync(DigestReading reading, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM digest_readings WHERE person_id = @Person", new { reading.Person }, cancellationToken);
        await db.ExecuteAsync(
            "INSERT INTO digest_readings (person_id, figures, opened, shown) VALUES (@Person, @figures, @Opened, @Shown)",
            new { reading.Person, figures = string.Join('\n', reading.Figures.Select(Write)), reading.Opened, reading.Shown }, cancellationToken);
    }

    public async Task<IReadOnlyList<DigestSent>> SentSinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<SentRow>(
            "SELECT person_id AS Person, period, scope, figures FROM digest_sent WHERE sent_at >= @since ORDER BY sent_at, person_id, period, scope", new { since }, cancellationToken);
        return [.. rows.Select(row => new DigestSent(row.Person, row.Period, DigestScope.Parse(row.Scope), Told(row.Figures)))];
    }

    public async Task<IReadOnlySet<PersonId>> ReceiversAsync(string period, CancellationToken cancellationToken) =>
        (await db.ListAsync<long>("SELECT DISTINCT person_id FROM digest_sent WHERE period = @period", new { period }, cancellationToken)).Select(id => new PersonId(id)).ToHashSet();

    public Task KeepSentAsync(DigestSent sent, DigestLetter letter, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO digest_sent (person_id, period, scope, figures, sent_at, message_key, message_parts, sent_by)
        SELECT @Person, @Period, @scope, @figures, @At, @Key, @Parts, @By WHERE NOT EXISTS (SELECT 1 FROM digest_sent WHERE person_id = @Person AND period = @Period AND scope = @scope)
        """,
        new { sent.Person, sent.Period, scope = sent.Scope.Key, figures = Told(sent.Figures), letter.At, letter.Key, letter.Parts, letter.By }, cancellationToken);

    public Task CorrectAsync(DigestSent sent, CancellationToken cancellationToken) => db.ExecuteAsync(
        "UPDATE digest_sent SET figures = @figures WHERE person_id = @Person AND period = @Period AND scope = @scope",
        new { sent.Person, sent.Period, scope = sent.Scope.Key, figures = Told(sent.Figures) }, cancellationToken);

    public async Task<DigestRun?> FindRunAsync(string key, CancellationToken cancellationToken) =>
        (await db.FirstAsync<RunRow>(RunRow.Select + " WHERE run_key = @key", new { key }, cancellationToken))?.ToRun();

    public async Task<DigestRun?> LastDailyAsync(CancellationToken cancellationToken) =>
        (await db.FirstAsync<RunRow>(RunRow.Select + " WHERE is_daily = 1 ORDER BY ran_at DESC" + Sql.Limit, new { limit = 1 }, cancellationToken))?.ToRun();

    public Task CloseRunAsync(DigestRun run, CancellationToken cancellationToken) => db.ExecuteAsync(
        "INSERT INTO digest_runs (run_key, is_daily, ran_at, seen_entry) SELECT @Key, @isDaily, @At, @Seen WHERE NOT EXISTS (SELECT 1 FROM digest_runs WHERE run_key = @Key)",
        new { run.Key, isDaily = DateOnly.TryParseExact(run.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), run.At, run.Seen }, cancellationToken);

    public async Task<ActivityId> NewestEntryAsync(CancellationToken cancellationToken) =>
        new(await db.ScalarAsync<long?>("SELECT max(id) FROM activities", null, cancellationToken) ?? 0);

    public async Task<DateTimeOffset?> PreviewedAsync(PersonId by, DateOnly day, CancellationToken cancellationToken) =>
        (await db.FirstAsync<PreviewRow>(
            "SELECT previewed_at AS At FROM report_chases WHERE person_id = @by AND day = @day AND confirmed = 0", new { by, day }, cancellationToken))?.At;

    public async Task KeepPreviewAsync(PersonId by, DateOnly day, DateTimeOffset at, bool isConfirmed, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM report_chases WHERE person_id = @by AND day = @day", new { by, day }, cancellationToken);
        await db.ExecuteAsync(
            "INSERT INTO report_chases (person_id, day, previewed_at, confirmed) VALUES (@by, @day, @at, @isConfirmed)", new { by, day, at, isConfirmed }, cancellationToken);
    }

    static string Write(FigureRead one) => $"{one.Period} {one.Scope.Key} {Code<FigureKind>.Of(one.Kind)} {one.Value}";

    static FigureRead Read(string line) => line.Split(' ') is [var period, var scope, var kind, var value]
        ? new FigureRead(period, DigestScope.Parse(scope), Code<FigureKind>.Parse(kind), int.Parse(value, CultureInfo.InvariantCulture))
        : throw new FormatException("A figure that was read has four parts.");

    static string Told(IReadOnlyList<FigureTold> figures) => string.Join(' ', figures.Select(one => $"{Code<FigureKind>.Of(one.Kind)}={one.Value}"));

    internal static IReadOnlyList<FigureTold> Told(string figures) =>
    [
        .. from one in figures.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let parts = one.Split('=')
           select new FigureTold(Code<FigureKind>.Parse(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture)),
    ];

    sealed class ReadingRow
    {
        public required string Figures { get; init; }
        public int Opened { get; init; }
        public int Shown { get; init; }
    }

    sealed class SentRow
    {
        public PersonId Person { get; init; }
        public required string Period { get; init; }
        public required string Scope { get; init; }
        public required string Figures { get; init; }
    }

    sealed class RunRow
    {
        public const string Select = "SELECT run_key AS [Key], ran_at AS At, seen_entry AS Seen FROM digest_runs";

        public required string Key { get; init; }
        public DateTimeOffset At { get; init; }
        public ActivityId Seen { get; init; }

        public DigestRun ToRun() => new(Key, At, Seen);
    }

    sealed class PreviewRow
    {
        public DateTimeOffset At { get; init; }
    }
}
