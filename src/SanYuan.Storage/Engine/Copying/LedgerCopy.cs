using Microsoft.Data.SqlClient;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine.Copying;

/// <summary>How far a table has come.</summary>
/// <param name="Copied">Rows that are on the server.</param>
/// <param name="Sum">Of the rows, read back and the same on both; null while they are copied.</param>
public readonly record struct CopyProgress(string Table, long Copied, long Rows, string? Sum = null);

/// <summary>
/// Moves a county from the embedded database to SQL Server. What is copied is a snapshot taken at the beginning and kept beside the source until the end; broken off,
/// the same command goes on with the next row. In the end every table is read back and compared.
/// </summary>
public static class LedgerCopy
{
    /// <summary>Rows of one transaction.</summary>
    const int Batch = 5000;

    /// <param name="from">Of Microsoft.Data.Sqlite.</param>
    /// <param name="to">The server; migrated here, with what its libraries keep.</param>
    /// <param name="told">Called after every transaction, and when a table was compared.</param>
    /// <returns>Each table with its number of rows, all compared.</returns>
    /// <exception cref="LedgerUnavailableException">The server holds a county already, the two differ in the end, or one of them cannot be used.</exception>
    public static IReadOnlyList<CopyProgress> Run(string from, Database to, Action<CopyProgress> told, CancellationToken cancellationToken)
    {
        SqliteMigration.Run(from);
        to.Migrate();
        var connection = new SqlConnection(to.ConnectionString);
        using var target = new SqlServerTarget(connection);
        connection.Open();
        return Run(from, target, Batch, told, cancellationToken);
    }

    internal static IReadOnlyList<CopyProgress> Run(string from, CopyTarget target, int batch, Action<CopyProgress> told, CancellationToken cancellationToken)
    {
        using var snapshot = Begin(from, target);
        var tables = TableShape.Read(snapshot.Source, target.Columns()).Select(table => new TableCopy(table, snapshot.Source, target)).ToList();
        foreach (var table in tables)
            table.Run(batch, told, cancellationToken);
        var compared = tables.Select(table => table.Compare(told, cancellationToken)).ToList();
        target.End();
        snapshot.Delete();
        return compared;
    }

    /// <summary>The snapshot a copy that was broken off began with, or a new one; a server that holds anything else is left alone.</summary>
    static CopySnapshot Begin(string from, CopyTarget target)
    {
        if (target.IsBegun)
            return CopySnapshot.Find(from, target.Snapshot);
        if (target.HoldsCounty)
            throw new LedgerUnavailableException("The database on the server holds a county already: copy into an empty one.");
        var snapshot = CopySnapshot.Take(from);
        try
        {
            target.Begin(TableShape.Read(snapshot.Source, target.Columns()), snapshot.Number);
            return snapshot;
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }
}
