using DbUp;
using Microsoft.Data.SqlClient;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>Brings a database on SQL Server up to date; makes it where it is missing and the account may.</summary>
public static class SqlServerMigration
{
    /// <summary>How long another host may take over its migration, in milliseconds.</summary>
    const int Patience = 600_000;

    /// <summary>No such database, or none this account may open; the second where a server says it in other words.</summary>
    static readonly int[] CannotOpenDatabase = [4060, 911];

    internal static MigrationScripts Scripts { get; } = MigrationScripts.Of("SqlServer");

    /// <param name="besides">Tables of libraries, run behind ours.</param>
    /// <returns>The names of the scripts that ran now.</returns>
    /// <exception cref="LedgerUnavailableException">The server cannot be reached, the account may not, or a newer program has migrated the database.</exception>
    public static IReadOnlyList<string> Run(string connectionString, IReadOnlyList<OtherScript> besides)
    {
        try
        {
            using var connection = Open(connectionString);
            TakeTurn(connection);
            var scripts = Scripts.With(besides);
            scripts.RefuseNewer(connection, ("INFORMATION_SCHEMA.TABLES", "TABLE_NAME"));
            Prefer(connection);
            // Without a limit of time: an index on years of entries takes its minutes.
            return MigrationScripts.Perform(
                DeployChanges.To.SqlDatabase(connectionString).WithScripts(scripts.All).WithTransactionPerScript().WithExecutionTimeout(TimeSpan.Zero).LogToNowhere().Build());
        }
        catch (SqlException fault)
        {
            throw new LedgerUnavailableException($"The database could not be migrated at its start: {fault.Message}", fault);
        }
    }

    /// <summary>All scripts in order, for a database administrator to read or run.</summary>
    public static string Script(IReadOnlyList<OtherScript> besides) => "-- Filtered indexes ask for it, and not every tool sets it.\nSET QUOTED_IDENTIFIER ON\nGO\n" + Scripts.With(besides).Text("\nGO\n");

    /// <summary>Without a pool: a pooled connection that is disposed of keeps what it locked until somebody uses it again, and other hosts would wait for that.</summary>
    static SqlConnection Open(string connectionString)
    {
        var alone = new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
        var connection = new SqlConnection(alone);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqlException fault) when (CannotOpenDatabase.Contains(fault.Number))
        {
            connection.Dispose();
            Create(connectionString);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        connection = new SqlConnection(alone);
        connection.Open();
        return connection;
    }

    static void Create(string connectionString)
    {
        var settings = new SqlConnectionStringBuilder(connectionString);
        var name = settings.InitialCatalog;
        settings.InitialCatalog = "master";
        using var connection = new SqlConnection(settings.ToString());
        connection.Open();
        // The operator's own name, and quoted.
        connection.Execute($"CREATE DATABASE [{name.Replace("]", "]]", StringComparison.Ordinal)}]");
    }

    /// <summary>Hosts that start at once migrate one after the other; the second finds nothing to do. Held until the connection is closed.</summary>
    static void TakeTurn(SqlConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText =
            "DECLARE @result int; EXEC @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = @patience; SELECT @result";
        // Named after the database: where such locks are the whole server's, two counties on it do not wait for each other.
        command.Parameters.AddWithValue("@resource", $"SanYuan.Migration.{connection.Database}");
        command.Parameters.AddWithValue("@patience", Patience);
        if (command.ExecuteScalar() is not int result || result < 0)
            throw new LedgerUnavailableException("The database could not be migrated at its start: another host has been migrating it for ten minutes.");
    }

    /// <summary>
    /// Readers see what was committed and wait for nobody, and the numbers people say do not leap by a thousand when the server is killed. A server or an account that does not let us
    /// goes without: then readers wait for a commit, and numbers leap.
    /// </summary>
    static void Prefer(SqlConnection connection)
    {
        string[] wishes =
        [
            "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE", "ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON",
            "ALTER DATABASE SCOPED CONFIGURATION SET IDENTITY_CACHE = OFF",
        ];
        foreach (var wish in wishes)
            try
            {
                connection.Execute(wish);
            }
            catch (SqlException)
            {
                // Told in docs/deployment.md, with the statement for the administrator.
            }
    }
}
