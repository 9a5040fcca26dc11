using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine.Copying;

/// <summary>How far a table has come.</summary>
/// <param name="Copied">Rows that are on the server.</param>
public readonly record struct CopyProgress(string Table, long Copied, long Rows);

/// <summary>
/// Moves a county from the embedded database to SQL Server. What is copied is a snapshot taken at the beginning and kept beside the source until the end; broken off,
/// the same command goes on with the next row. In the end every table is read back and compared.
/// </summary>
public static class LedgerCopy
{
    /// <summary>Rows of one transaction.</summary>
    const int Batch = 5000;

    /// <summary>How many rows of each table are on the server, written with them.</summary>
    const string Book = "copy_progress";

    /// <param name="from">Of Microsoft.Data.Sqlite.</param>
    /// <param name="to">The server; migrated here, with what its libraries keep.</param>
    /// <param name="told">Called after every transaction.</param>
    /// <returns>Each table with its number of rows, all compared.</returns>
    /// <exception cref="LedgerUnavailableException">The server holds a county already, the two differ in the end, or one of them cannot be used.</exception>
    public static IReadOnlyList<CopyProgress> Run(string from, Database to, Action<CopyProgress> told, CancellationToken cancellationToken)
    {
        SqliteMigration.Run(from);
        to.Migrate();
        using var target = new SqlConnection(to.ConnectionString);
        target.Open();
        var snapshot = TakeSnapshot(from, Begun(target));
        using (var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = snapshot, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()))
        {
            source.Open();
            var tables = TableShape.Read(source, target);
            var done = tables.Select(table => new TableCopy(table, source, target).Run(Batch, told, cancellationToken)).ToList();
            foreach (var table in tables)
                new TableCopy(table, source, target).Compare();
            Execute(target, $"DROP TABLE {Book}");
            File.Delete(snapshot);
            return done;
        }
    }

    /// <summary>Whether a copy was broken off; a server that holds anything else is left alone.</summary>
    static bool Begun(SqlConnection target)
    {
        if (Ask(target, $"SELECT count(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = '{Book}'") > 0)
            return true;
        if (Ask(target, "SELECT (SELECT count(*) FROM people) + (SELECT count(*) FROM inbox) + (SELECT count(*) FROM activities)") > 0)
            throw new LedgerUnavailableException("The database on the server holds a county already: copy into an empty one.");
        Execute(target, $"CREATE TABLE {Book} (name nvarchar(128) NOT NULL PRIMARY KEY, copied bigint NOT NULL)");
        return false;
    }

    /// <summary>The snapshot a copy that was broken off began with, or a new one.</summary>
    static string TakeSnapshot(string from, bool begun)
    {
        var file = new SqliteConnectionStringBuilder(from).DataSource + ".copying";
        if (begun && !File.Exists(file))
            throw new LedgerUnavailableException($"A copy to this database was broken off, and its snapshot {file} is gone: drop the database on the server, and copy again.");
        if (begun)
            return file;
        File.Delete(file);
        SqliteBackup.Run(from, file);
        return file;
    }

    internal static long Ask(SqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Names of our own tables.
        using var command = new SqlCommand(sql, connection);
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    internal static void Execute(SqlConnection connection, string sql, SqlTransaction? transaction = null)
    {
#pragma warning disable CA2100 // As above.
        using var command = new SqlCommand(sql, connection, transaction);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
