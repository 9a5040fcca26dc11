using Microsoft.Data.Sqlite;

namespace SanYuan.Storage.Engine;

/// <summary>Opens connections to the embedded database the one right way, and tells its faults from ours.</summary>
internal sealed class SqliteConnections
{
    /// <summary>Longer than any commit, shorter than the platform's 5 seconds: a locked database must end as 503, not as silence.</summary>
    static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(2);

    readonly string _connectionString;

    /// <param name="connectionString">As configured; the folder of its file is made when it is missing.</param>
    public SqliteConnections(string connectionString)
    {
        // Without the provider's pool: readers and the writer are kept by us, with the statements they have run.
        var settings = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = (int)BusyTimeout.TotalSeconds, Pooling = false };
        _connectionString = settings.ToString();
        if (Path.GetDirectoryName(Path.GetFullPath(settings.DataSource)) is { } folder)
            Directory.CreateDirectory(folder);
    }

    /// <summary>A connection that can write: WAL, and every commit on disk before it is answered.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        // temp_store: savepoints keep their undo pages in memory, which more than halves their cost.
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 10000; PRAGMA cache_size = -32768;");
        return connection;
    }

    /// <summary>A connection that can only read.</summary>
    public async Task<SqliteConnection> OpenReaderAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            Execute(connection, "PRAGMA query_only = ON;");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the two above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
