using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace SanYuan.Storage.Engine.Copying;

internal sealed class SqlServerTarget(SqlConnection connection) : CopyTarget(connection)
{
    /// <summary>Constraints are checked as the rows come: the server trusts afterwards, and uses, only those that were.</summary>
    const SqlBulkCopyOptions AsTheyAre = SqlBulkCopyOptions.KeepIdentity | SqlBulkCopyOptions.KeepNulls | SqlBulkCopyOptions.CheckConstraints;

    public override ILookup<string, ColumnShape> Columns()
    {
        using var command = Connection.Command("SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH FROM INFORMATION_SCHEMA.COLUMNS ORDER BY TABLE_NAME, ORDINAL_POSITION");
        using var reader = command.ExecuteReader();
        var found = new List<(string Table, ColumnShape Column)>();
        while (reader.Read())
            // -1 stands for a text of any length.
            found.Add((reader.GetString(0), new ColumnShape(reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) || reader.GetInt32(3) < 0 ? null : reader.GetInt32(3))));
        return found.ToLookup(one => one.Table, one => one.Column, StringComparer.OrdinalIgnoreCase);
    }

    protected override string CountTables(string name) => $"SELECT count(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = '{name}'";

    protected override void Insert(TableShape table, DataTable rows, DbTransaction transaction)
    {
        using var bulk = new SqlBulkCopy((SqlConnection)Connection, AsTheyAre, (SqlTransaction)transaction) { DestinationTableName = $"[{table.Name}]", BulkCopyTimeout = 0 };
        foreach (var column in table.Columns)
            bulk.ColumnMappings.Add(column.Name, column.Name);
        bulk.WriteToServer(rows);
    }
}
