using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace SanYuan.Storage.Engine.Copying;

internal sealed class SqlServerTarget(SqlConnection connection) : CopyTarget(connection)
{
    /// <summary>Constraints are checked as the rows come: the server trusts afterwards, and uses, only those that were.</summary>
    const SqlBulkCopyOptions AsTheyAre = SqlBulkCopyOptions.KeepIdentity | SqlBulkCopyOptions.KeepNulls | SqlBulkCopyOptions.CheckConstraints;

    public override ILookup<string, (string Name, string Type)> Columns()
    {
        using var command = Connection.Command("SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS ORDER BY TABLE_NAME, ORDINAL_POSITION");
        using var reader = command.ExecuteReader();
        var found = new List<(string Table, string Column, string Type)>();
        while (reader.Read())
            found.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        return found.ToLookup(one => one.Table, one => (one.Column, one.Type), StringComparer.OrdinalIgnoreCase);
    }

    protected override string CountTables(string name) => $"SELECT count(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = '{name}'";

    protected override void Insert(TableShape table, DataTable rows, DbTransaction transaction)
    {
        using var bulk = new SqlBulkCopy((SqlConnection)Connection, AsTheyAre, (SqlTransaction)transaction) { DestinationTableName = $"[{table.Name}]", BulkCopyTimeout = 0 };
        foreach (var (column, _) in table.Columns)
            bulk.ColumnMappings.Add(column, column);
        bulk.WriteToServer(rows);
    }
}
