using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>The embedded engine: one writer that takes all waiting work into one commit, and readers beside it.</summary>
public sealed class SqliteLedger : ILedger, IAsyncDisposable
{
    readonly SqliteReaders _readers;
    readonly GroupCommit _writer;

    /// <param name="connectionString">Of Microsoft.Data.Sqlite; the database must have been migrated.</param>
    public SqliteLedger(string connectionString)
    {
        var connections = new SqliteConnections(connectionString);
        _readers = new SqliteReaders(connections);
        _writer = new GroupCommit(() => new SqliteWriter(connections.OpenWriter()));
    }

    public Task<T> WriteAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.SubmitAsync(work, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await _readers.ReadAsync(session => work(session, cancellationToken), cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsUnavailable(fault))
        {
            throw DatabaseFaults.Said(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _readers.Dispose();
    }
}
