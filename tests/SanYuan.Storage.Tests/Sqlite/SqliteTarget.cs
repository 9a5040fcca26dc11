using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Engine.Copying;

namespace SanYuan.Storage.Tests.Sqlite;

/// <summary>A second embedded database as the target of a copy: what is broken off and goes on runs everywhere so, only how rows are written is another.</summary>
internal sealed class SqliteTarget(SqliteConnection connection) : CopyTarget(connection)
{
    /// <summary>As the server's.</summary>
    public const int LongestCode = 200;

    /// <summary>Within the transaction, when its rows are in.</summary>
    public Action? Inserted { get; init; }

    public override ILookup<string, ColumnShape> Columns() =>
        Connection.Texts("SELECT name FROM sqlite_schema WHERE type = 'table'")
            .SelectMany(table => Connection.Texts($"SELECT name FROM pragma_table_info('{table}') ORDER BY cid").Select(column => (Table: table, Column: column)))
            .ToLookup(one => one.Table, one => new ColumnShape(one.Column, "text", one.Column == "code" ? LongestCode : null));

    protected override string CountTables(string name) => $"SELECT count(*) FROM sqlite_schema WHERE name = '{name}'";

    protected override void Insert(TableShape table, DataTable rows, DbTransaction transaction)
    {
        foreach (DataRow row in rows.Rows)
        {
            using var command = Connection.Command($"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, at) => $"@v{at}"))})", transaction);
            for (var at = 0; at < table.Columns.Count; at++)
                ((SqliteCommand)command).Parameters.AddWithValue($"@v{at}", row[at]);
            command.ExecuteNonQuery();
        }
        Inserted?.Invoke();
    }
}
