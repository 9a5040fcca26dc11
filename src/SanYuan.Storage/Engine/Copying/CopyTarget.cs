using System.Data;
using System.Data.Common;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine.Copying;

/// <summary>
/// The database a county is copied into, and its book of what has arrived. Rows and the line of the book that counts them are one transaction: whenever it is broken off, what
/// the book says is there, once, and nothing else is.
/// </summary>
/// <param name="connection">Open, of a migrated database; disposed of here.</param>
internal abstract class CopyTarget(DbConnection connection) : IDisposable
{
    const string Book = "copy_progress";

    /// <summary>Whether a copy was begun here and not ended.</summary>
    public bool IsBegun => Connection.Number(CountTables(Book)) > 0;

    public bool HoldsCounty => Connection.Number("SELECT (SELECT count(*) FROM people) + (SELECT count(*) FROM inbox) + (SELECT count(*) FROM activities)") > 0;

    /// <summary>Of the snapshot the copy was begun with.</summary>
    public long Snapshot => Connection.Number($"SELECT max(snapshot) FROM {Book}");

    protected DbConnection Connection { get; } = connection;

    /// <summary>Of each table, in the order it has them.</summary>
    public abstract ILookup<string, ColumnShape> Columns();

    /// <summary>Opens the book, and takes out what a migration puts into a fresh database: the county brings its own.</summary>
    public void Begin(IReadOnlyList<TableShape> tables, long snapshot)
    {
        using var transaction = Connection.BeginTransaction();
        Connection.Execute($"CREATE TABLE {Book} (name nvarchar(128) NOT NULL PRIMARY KEY, copied bigint NOT NULL, snapshot bigint NOT NULL)", transaction);
        foreach (var table in tables.Reverse())
            Connection.Execute($"DELETE FROM [{table.Name}]", transaction);
        foreach (var table in tables)
            Connection.Execute($"INSERT INTO {Book} (name, copied, snapshot) VALUES ('{table.Name}', 0, {snapshot})", transaction);
        transaction.Commit();
    }

    public long Copied(TableShape table) => Connection.Number($"SELECT copied FROM {Book} WHERE name = '{table.Name}'");

    /// <param name="copied">How many rows of the table are here.</param>
    /// <returns>How many are here then.</returns>
    /// <exception cref="LedgerUnavailableException">There are not so many: somebody else copies too.</exception>
    public long Add(TableShape table, long copied, DataTable rows)
    {
        var then = copied + rows.Rows.Count;
        using var transaction = Connection.BeginTransaction();
        if (Connection.Execute($"UPDATE {Book} SET copied = {then} WHERE name = '{table.Name}' AND copied = {copied}", transaction) != 1)
            throw new LedgerUnavailableException($"Another copy into the same database is under way at {table.Name}: let it end, or stop it and copy again.");
        Insert(table, rows, transaction);
        transaction.Commit();
        return then;
    }

    public TableDigest Digest(TableShape table)
    {
        using var command = Connection.Command($"SELECT {table.ColumnList} FROM [{table.Name}]");
        using var reader = command.ExecuteReader(CommandBehavior.SequentialAccess);
        return TableDigest.Of(reader, reader.GetValue);
    }

    /// <summary>The copy is whole.</summary>
    public void End() => Connection.Execute($"DROP TABLE {Book}");

    public void Dispose() => Connection.Dispose();

    /// <summary>A text that counts the tables of a name.</summary>
    protected abstract string CountTables(string name);

    protected abstract void Insert(TableShape table, DataTable rows, DbTransaction transaction);
}
