using SanYuan.Bot.Rehearsal;
using SanYuan.Bot.Tests.Rehearsal.Recount;

namespace SanYuan.Bot.Tests.Rehearsal;

/// <summary>The year that was played once, for all that is counted of it.</summary>
public sealed class Year : IAsyncLifetime
{
    internal static readonly RehearsalSettings Settings = new(2019, 1);

    RawTables? _raw;
    Ledger? _settling;
    IReadOnlyList<Score>? _scores;

    /// <summary>Where its database is kept.</summary>
    internal string Kept { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    /// <summary>Its tables, read once.</summary>
    internal RawTables Raw => _raw ??= RawTables.Read(Kept);

    /// <summary>The ledger at the moment the assessment was settled.</summary>
    internal Ledger Settling => _settling ??= new Past(Raw).AsOf(Raw["assessment_settlements"].Single().Moment("settled_at"));

    /// <summary>Everybody's score of the year, counted from it.</summary>
    internal IReadOnlyList<Score> Scores => _scores ??= Recount.Scores.Of(new AssessedYear(Settings.Year, Settling, Raw));

    public async ValueTask InitializeAsync() => await RehearsalRun.RunAsync(Settings, Kept, _ => { }, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        File.Delete(Kept);
        return ValueTask.CompletedTask;
    }
}
