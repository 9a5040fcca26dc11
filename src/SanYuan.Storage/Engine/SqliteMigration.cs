using DbUp;
using Microsoft.Data.Sqlite;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>Brings the embedded database up to date.</summary>
public static class SqliteMigration
{
    /// <summary>How long another process may take over its migration.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    internal static MigrationScripts Scripts { get; } = MigrationScripts.Of("Sqlite");

    /// <returns>The names of the scripts that ran now.</returns>
    /// <exception cref="LedgerUnavailableException">The database cannot be opened or written, or a newer program has migrated it.</exception>
    public static IReadOnlyList<string> Run(string connectionString)
    {
        _ = new SqliteConnections(connectionString);
        using var turn = TakeTurn(new SqliteConnectionStringBuilder(connectionString).DataSource);
        RefuseNewer(connectionString);
        return MigrationScripts.Perform(
            SqliteExtensions.SqliteDatabase(DeployChanges.To, connectionString).WithScripts(Scripts.All).WithTransactionPerScript().LogToNowhere().Build());
    }

    /// <summary>All scripts in order, for a database administrator to read or run.</summary>
    public static string Script() => Scripts.Text("");

    static void RefuseNewer(string connectionString)
    {
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            Scripts.RefuseNewer(connection, ("sqlite_schema", "name"));
        }
        catch (SqliteException fault)
        {
            throw new LedgerUnavailableException($"The database could not be migrated at its start: {fault.Message}", fault);
        }
    }

    /// <summary>Two processes that start at once migrate one after the other; the second finds nothing to do. Held by a lock on an empty file beside the database.</summary>
    static SqliteConnection? TakeTurn(string file)
    {
        if (file is "" or ":memory:")
            return null;
        var turn = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file + ".lock", DefaultTimeout = (int)Patience.TotalSeconds, Pooling = false }.ToString());
        try
        {
            turn.Open();
            using var command = turn.CreateCommand();
            command.CommandText = "BEGIN EXCLUSIVE";
            command.ExecuteNonQuery();
            return turn;
        }
        catch (SqliteException fault)
        {
            turn.Dispose();
            throw new LedgerUnavailableException($"The database could not be migrated at its start: {fault.Message}", fault);
        }
    }
}
