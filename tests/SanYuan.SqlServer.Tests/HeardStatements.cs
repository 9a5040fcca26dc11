namespace SanYuan.SqlServer.Tests;

/// <summary>The contracts are run once for all proofs.</summary>
public sealed class HeardStatements : IAsyncLifetime
{
    internal IReadOnlyList<StoreStatement> All { get; private set; } = [];

    internal IReadOnlyList<string> Procedures { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        All = await StoreStatements.HearAsync(TestContext.Current.CancellationToken);
        Procedures = [.. All.Select(StoreStatements.Procedure)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
