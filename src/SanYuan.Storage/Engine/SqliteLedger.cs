using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>The embedded engine: one writer that takes all waiting work into one commit, and readers beside it.</summary>
public sealed class SqliteLedger : ILedger, IAsyncDisposable
{
    readonly SqliteConnections _connections;
    readonly GroupCommit _writer;

    /// <param name="connectionString">Of Microsoft.Data.Sqlite; the database must have been migrated.</param>
    public SqliteLedger(string connectionString)
    {
        _connections = new SqliteConnections(connectionString);
        _writer = new GroupCommit(() => new SqliteWriter(_connections.OpenWriter()));
    }

    public Task<T> WriteAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.SubmitAsync(work, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await _connections.OpenReaderAsync(cancellationToken);
            await using var transaction = connection.BeginTransaction(deferred: true);
            return await work(new LedgerSession(new Db(connection, transaction, SqliteDialect.Instance)), cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsUnavailable(fault))
        {
            throw DatabaseFaults.Said(fault);
        }
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
