using SanYuan.Bot.Rehearsal;

namespace SanYuan.Bot.Tests.Rehearsal;

/// <summary>The year that was played once, for all that is asked of it.</summary>
public sealed class Year : IAsyncLifetime
{
    internal static readonly RehearsalSettings Settings = new(2019, 1);

    internal RehearsalOutcome Outcome { get; private set; } = null!;

    /// <summary>The months that were said to be over, and where the database was kept.</summary>
    internal List<DateOnly> Months { get; } = [];

    internal string Kept { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public async ValueTask InitializeAsync() => Outcome = await RehearsalRun.RunAsync(Settings, Kept, Months.Add, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        File.Delete(Kept);
        return ValueTask.CompletedTask;
    }
}
