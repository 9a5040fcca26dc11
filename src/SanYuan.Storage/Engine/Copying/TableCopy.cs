using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine.Copying;

/// <summary>One table of a copy.</summary>
internal sealed class TableCopy(TableShape table, SqliteConnection source, SqlConnection target)
{
    public CopyProgress Run(int batch, Action<CopyProgress> told, CancellationToken cancellationToken)
    {
        var rows = Count();
        var copied = Copied();
        for (told(new CopyProgress(table.Name, copied, rows)); copied < rows; told(new CopyProgress(table.Name, copied, rows)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            copied = CopyNext(batch, copied);
        }
        return new CopyProgress(table.Name, copied, rows);
    }

    /// <exception cref="LedgerUnavailableException">The rows on the server are others.</exception>
    public void Compare()
    {
        using var here = Select("");
        using var told = here.ExecuteReader();
        var expected = TableDigest.Of(told, column => Values.ForServer(told.GetValue(column), table.Columns[column].Type));
#pragma warning disable CA2100 // Names of our own tables.
        using var there = new SqlCommand($"SELECT {table.ColumnList} FROM [{table.Name}]", target) { CommandTimeout = 0 };
#pragma warning restore CA2100
        using var read = there.ExecuteReader();
        var actual = TableDigest.Of(read, read.GetValue);
        if (expected != actual)
            throw new LedgerUnavailableException(
                $"The table {table.Name} differs after the copy ({expected.Rows} rows here, {actual.Rows} on the server): has another program written there? Drop the database on the server, and copy again.");
    }

    /// <summary>Rows and the note that they are there, in one transaction.</summary>
    long CopyNext(int batch, long copied)
    {
        var rows = Read(batch, copied);
        using var transaction = target.BeginTransaction();
        using (var bulk = new SqlBulkCopy(target, SqlBulkCopyOptions.KeepIdentity | SqlBulkCopyOptions.KeepNulls, transaction) { DestinationTableName = $"[{table.Name}]", BulkCopyTimeout = 0 })
        {
            foreach (var (column, _) in table.Columns)
                bulk.ColumnMappings.Add(column, column);
            bulk.WriteToServer(rows);
        }
        // What a migration puts into a fresh database came with it, and is replaced by the county's own.
        LedgerCopy.Execute(target, $"DELETE FROM copy_progress WHERE name = '{table.Name}'; INSERT INTO copy_progress (name, copied) VALUES ('{table.Name}', {copied + rows.Rows.Count})", transaction);
        transaction.Commit();
        return copied + rows.Rows.Count;
    }

    DataTable Read(int batch, long copied)
    {
        using var command = Select($" ORDER BY {table.Order} LIMIT {batch} OFFSET {copied}");
        using var reader = command.ExecuteReader();
        var rows = new DataTable(table.Name);
        foreach (var (column, _) in table.Columns)
            rows.Columns.Add(column, typeof(object));
        while (reader.Read())
            rows.Rows.Add([.. table.Columns.Select((column, at) => Values.ForServer(reader.GetValue(at), column.Type))]);
        return rows;
    }

    long Count()
    {
        using var command = source.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
        command.CommandText = $"SELECT count(*) FROM {table.Name}";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>At the first look, empties the table of what a migration put into it.</summary>
    long Copied()
    {
        if (LedgerCopy.Ask(target, $"SELECT count(*) FROM copy_progress WHERE name = '{table.Name}'") > 0)
            return LedgerCopy.Ask(target, $"SELECT copied FROM copy_progress WHERE name = '{table.Name}'");
        LedgerCopy.Execute(target, $"DELETE FROM [{table.Name}]; INSERT INTO copy_progress (name, copied) VALUES ('{table.Name}', 0)");
        return 0;
    }

    SqliteCommand Select(string clauses)
    {
        var command = source.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
        command.CommandText = $"SELECT {table.ColumnList} FROM {table.Name}{clauses}";
#pragma warning restore CA2100
        return command;
    }
}
