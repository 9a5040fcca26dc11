using SanYuan.Bot.Documents;
using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Core.Assessment;
using SanYuan.Core.Digests;
using SanYuan.Storage.Engine;

namespace SanYuan.Bot.Rehearsal;

/// <summary>What a rehearsal has come to.</summary>
/// <param name="Counts">By mechanism.</param>
/// <param name="YearEnd">What the office reads of the year, ready to print.</param>
/// <param name="Fingerprint">SHA-256 over the ledger and every message, hexadecimal.</param>
internal sealed record RehearsalOutcome(IReadOnlyList<Count> Counts, IReadOnlyList<string> YearEnd, string Fingerprint)
{
    public required Notes Notes { get; init; }

    /// <summary>Everything that was sent, in order.</summary>
    public required IReadOnlyList<Letter> Letters { get; init; }

    public long this[string name] => Counts.First(count => count.Name == name).Value;
}

/// <summary>A county's year through the real pipeline, in virtual time.</summary>
internal static class RehearsalRun
{
    /// <param name="keep">Where the database is copied to in the end; null: nowhere.</param>
    /// <param name="monthDone">Called as each month is over.</param>
    public static async Task<RehearsalOutcome> RunAsync(RehearsalSettings settings, string? keep, Action<DateOnly> monthDone, CancellationToken cancellationToken)
    {
        await using var host = await RehearsalHost.OpenAsync(settings.First, cancellationToken);
        var theatre = new Theatre(host, new Dice(settings.Seed));
        await new Play(settings, theatre).RunAsync(monthDone, cancellationToken);
        var yearEnd = await YearEndAsync(settings, host, cancellationToken);
        if (keep is not null)
            SqliteBackup.Run(host.ConnectionString, keep);
        var phones = host.Get<Phones>();
        return new RehearsalOutcome(new Tally(host.ConnectionString).Read(theatre.Notes, phones), yearEnd, SqliteInventory.Fingerprint(host.ConnectionString))
        {
            Notes = theatre.Notes,
            Letters = phones.Letters,
        };
    }

    /// <summary>What stands at the year's end, each a text of its own: whatever closes a year (the digest, the assessment) is read here.</summary>
    static async Task<IReadOnlyList<string>> YearEndAsync(RehearsalSettings settings, RehearsalHost host, CancellationToken cancellationToken)
    {
        _ = Period.TryParse($"{settings.Year:0000}", out var year);
        var digest = await host.Ledger.ReadAsync((session, token) => host.Get<DigestDesk>().WriteAsync(year, DigestScope.Office, whole: false, host.Roster, session, token), cancellationToken);
        var scores = await host.Ledger.ReadAsync((session, token) => host.Get<AssessmentDesk>().AllAsync(settings.Year, settings.Last, host.Roster, session, token), cancellationToken);
        return
        [
            string.Join('\n', digest.Lines.Select(line => line.Text).Prepend(digest.Title)),
            $"{AssessmentPaper.Title(scores)}{(scores.Settled is null ? "（未定档）" : "（已定档）")}\n{AssessmentPaper.Totals(scores)}",
        ];
    }
}
