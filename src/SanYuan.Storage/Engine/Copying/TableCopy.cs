using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine.Copying;

/// <summary>One table of a copy.</summary>
internal sealed class TableCopy(TableShape table, SqliteConnection source, CopyTarget target)
{
    readonly long _rows = source.Number($"SELECT count(*) FROM {table.Name}");

    /// <summary>Copies what is not there yet. The snapshot does not change and is read in the order of its key, so the first rows are the same whenever it is asked.</summary>
    public void Run(int batch, Action<CopyProgress> told, CancellationToken cancellationToken)
    {
        var copied = target.Copied(table);
        told(new CopyProgress(table.Name, copied, _rows));
        using var command = source.Command($"SELECT {table.ColumnList} FROM {table.Name} ORDER BY {table.Order} LIMIT -1 OFFSET {copied}");
        using var reader = command.ExecuteReader();
        for (var rows = Read(reader, batch); rows.Rows.Count > 0; rows = Read(reader, batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            copied = target.Add(table, copied, rows);
            told(new CopyProgress(table.Name, copied, _rows));
        }
    }

    /// <exception cref="LedgerUnavailableException">The rows on the server are others.</exception>
    public CopyProgress Compare(Action<CopyProgress> told, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var command = source.Command($"SELECT {table.ColumnList} FROM {table.Name}");
        using var reader = command.ExecuteReader();
        var expected = TableDigest.Of(reader, column => Values.ForServer(reader.GetValue(column), table.Columns[column].Type));
        var actual = target.Digest(table);
        if (expected != actual)
            throw new LedgerUnavailableException(
                $"The table {table.Name} differs after the copy ({expected.Rows} rows here, {actual.Rows} on the server): has another program written there? Drop the database on the server, and copy again.");
        var compared = new CopyProgress(table.Name, actual.Rows, _rows, $"{actual.Sum:x32}");
        told(compared);
        return compared;
    }

    DataTable Read(DbDataReader reader, int batch)
    {
        var rows = new DataTable(table.Name);
        foreach (var column in table.Columns)
            rows.Columns.Add(column.Name, typeof(object));
        while (rows.Rows.Count < batch && reader.Read())
            rows.Rows.Add([.. table.Columns.Select((column, at) => Fitting(column, Values.ForServer(reader.GetValue(at), column.Type)))]);
        return rows;
    }

    /// <summary>The embedded database takes a text of any length, whatever the column.</summary>
    object Fitting(ColumnShape column, object value) => value is string text && text.Length > column.Longest
        ? throw new LedgerUnavailableException(
            $"A text of {text.Length} letters in {table.Name}.{column.Name} does not fit the server's column of {column.Longest}: shorten it here, drop the database on the server, and copy again.")
        : value;
}
