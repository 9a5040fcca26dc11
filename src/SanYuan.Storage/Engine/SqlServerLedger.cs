using System.Data;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>SQL Server: each host takes what waits with it into one commit, and the hosts take turns; readers beside them.</summary>
public sealed class SqlServerLedger : ILedger, IAsyncDisposable
{
    readonly SqlServerConnections _connections;
    readonly GroupCommit _writer;
    IsolationLevel? _reading;

    /// <param name="connectionString">Of Microsoft.Data.SqlClient; the database must have been migrated.</param>
    public SqlServerLedger(string connectionString)
    {
        _connections = new SqlServerConnections(connectionString);
        _writer = new GroupCommit(() => new SqlServerWriter(_connections.OpenWriter()));
    }

    public Task<T> WriteAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.SubmitAsync(work, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            _reading ??= await _connections.ReadingAsync(cancellationToken);
            await using var connection = await _connections.OpenReaderAsync(cancellationToken);
            await using var transaction = connection.BeginTransaction(_reading.Value);
            return await work(new LedgerSession(new Db(connection, transaction, SqlServerDialect.Instance, canWrite: false)), cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.IsUnavailable(fault))
        {
            throw DatabaseFaults.Said(fault);
        }
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
