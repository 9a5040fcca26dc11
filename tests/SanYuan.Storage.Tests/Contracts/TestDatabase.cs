using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Tests.Contracts;

/// <summary>A migrated, empty database of one engine, gone afterwards.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public abstract ILedger Ledger { get; }

    public abstract ValueTask DisposeAsync();
}
