using DbUp;
using Microsoft.Data.SqlClient;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>Brings a database on SQL Server up to date; makes it where it is missing and the account may.</summary>
public static class SqlServerMigration
{
    /// <summary>How long another host may take over its migration, in milliseconds.</summary>
    const int Patience = 120_000;

    /// <summary>No such database, or none this account may open.</summary>
    const int CannotOpenDatabase = 4060;

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
            scripts.RefuseNewer(Ran(connection));
            PreferSnapshots(connection);
            return MigrationScripts.Perform(
                DeployChanges.To.SqlDatabase(connectionString).WithScripts(scripts.All).WithTransactionPerScript().LogToNowhere().Build());
        }
        catch (SqlException fault)
        {
            throw new LedgerUnavailableException($"The database could not be migrated at its start: {fault.Message}", fault);
        }
    }

    /// <summary>All scripts in order, for a database administrator to read or run.</summary>
    public static string Script(IReadOnlyList<OtherScript> besides) => Scripts.With(besides).Text("\nGO\n");

    static SqlConnection Open(string connectionString)
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqlException fault) when (fault.Number == CannotOpenDatabase)
        {
            connection.Dispose();
            Create(connectionString);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        // A pool remembers for seconds that its database was missing.
        SqlConnection.ClearAllPools();
        connection = new SqlConnection(connectionString);
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
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name cannot be a parameter; it is the operator's own, and quoted.
        command.CommandText = $"CREATE DATABASE [{name.Replace("]", "]]", StringComparison.Ordinal)}]";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Hosts that start at once migrate one after the other; the second finds nothing to do. Held until the connection is closed.</summary>
    static void TakeTurn(SqlConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText =
            "DECLARE @result int; EXEC @result = sp_getapplock @Resource = 'SanYuan.Migration', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = @patience; SELECT @result";
        command.Parameters.AddWithValue("@patience", Patience);
        if (command.ExecuteScalar() is not int result || result < 0)
            throw new LedgerUnavailableException("The database could not be migrated at its start: another host has been migrating it for two minutes.");
    }

    static List<string> Ran(SqlConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'SchemaVersions'";
        if (Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) == 0)
            return [];
        command.CommandText = "SELECT ScriptName FROM SchemaVersions";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>Readers see what was committed and wait for nobody. A server or an account that does not let us goes without: then readers wait for a commit.</summary>
    static void PreferSnapshots(SqlConnection connection)
    {
        foreach (var wish in (string[])["READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE", "ALLOW_SNAPSHOT_ISOLATION ON"])
            try
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the two above.
                command.CommandText = $"ALTER DATABASE CURRENT SET {wish}";
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }
            catch (SqlException)
            {
                // Told in docs/deployment.md, with the statement for the administrator.
            }
    }
}
