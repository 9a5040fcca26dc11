using Microsoft.Data.Sqlite;
using SanYuan.Storage.Engine;

namespace SanYuan.SqlServer.Tests;

/// <summary>What the embedded engine's scripts make.</summary>
internal static class SqliteColumns
{
    /// <returns>Each as table.column.</returns>
    public static IReadOnlyList<string> Read()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The scripts under test.
        command.CommandText = SqliteMigration.Script();
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        command.CommandText = "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add(reader.GetString(0));
        return columns;
    }
}
