using System.Data;
using Microsoft.Data.SqlClient;

namespace SanYuan.Storage.Engine;

/// <summary>Opens connections to SQL Server the one right way.</summary>
/// <param name="connectionString">Of Microsoft.Data.SqlClient.</param>
internal sealed class SqlServerConnections(string connectionString)
{
    /// <summary>Longer than any commit, shorter than the platform's 5 seconds: who gets no turn must end as 503, not as silence.</summary>
    const int TurnMilliseconds = 3000;

    readonly string _connectionString = Complete(connectionString);

    /// <summary>A connection that can write, and waits for its turn only so long.</summary>
    public SqlConnection OpenWriter()
    {
        var connection = new SqlConnection(_connectionString);
        try
        {
            connection.Open();
            using var command = new SqlCommand($"SET LOCK_TIMEOUT {TurnMilliseconds}; SET XACT_ABORT OFF", connection);
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async Task<SqlConnection> OpenReaderAsync(CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>One consistent state for all statements of a reader where the database allows snapshots; else each statement has a consistent one of its own.</summary>
    public async Task<IsolationLevel> ReadingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenReaderAsync(cancellationToken);
        await using var command = new SqlCommand("SELECT snapshot_isolation_state FROM sys.databases WHERE name = DB_NAME()", connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) == 1
            ? IsolationLevel.Snapshot
            : IsolationLevel.ReadCommitted;
    }

    static string Complete(string connectionString)
    {
        var settings = new SqlConnectionStringBuilder(connectionString) { MultipleActiveResultSets = false };
        if (!settings.ShouldSerialize("Application Name"))
            settings.ApplicationName = "SanYuan";
        if (!settings.ShouldSerialize("Connect Timeout"))
            settings.ConnectTimeout = 4;
        return settings.ToString();
    }
}
