using Microsoft.Data.Sqlite;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine.Copying;

/// <param name="Longest">Letters a text may have; null: any number, or no text.</param>
internal readonly record struct ColumnShape(string Name, string Type, int? Longest = null);

/// <summary>A table as the server has it; the embedded database has one of the same columns.</summary>
/// <param name="Columns">In the server's order, with its types.</param>
/// <param name="Order">By which the rows of the embedded table are read, one batch behind the other.</param>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, string Order)
{
    public string ColumnList { get; } = string.Join(", ", Columns.Select(column => $"[{column.Name}]"));

    /// <summary>All tables of the embedded database but its own book of migrations, each behind those it refers to.</summary>
    /// <param name="there">The columns of each table of the other.</param>
    /// <exception cref="LedgerUnavailableException">The two have not the same tables and columns.</exception>
    public static IReadOnlyList<TableShape> Read(SqliteConnection source, ILookup<string, ColumnShape> there)
    {
        var names = source.Texts("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name <> 'SchemaVersions' ORDER BY name");
        var ordered = new List<TableShape>();
        foreach (var name in names)
            Add(name, source, there, ordered);
        return ordered;
    }

    static void Add(string name, SqliteConnection source, ILookup<string, ColumnShape> there, List<TableShape> ordered)
    {
        if (ordered.Any(one => one.Name == name))
            return;
        foreach (var referred in source.Texts($"SELECT DISTINCT \"table\" FROM pragma_foreign_key_list('{name}')").Where(referred => referred != name))
            Add(referred, source, there, ordered);
        var columns = source.Texts($"SELECT name FROM pragma_table_info('{name}')");
        if (!columns.Order(StringComparer.OrdinalIgnoreCase).SequenceEqual(there[name].Select(column => column.Name).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase))
            throw new LedgerUnavailableException($"The table {name} has other columns on the server: migrate both with the same version of the program.");
        var key = source.Texts($"SELECT name FROM pragma_table_info('{name}') WHERE pk > 0 ORDER BY pk");
        ordered.Add(new TableShape(name, [.. there[name]], key.Count > 0 ? string.Join(", ", key) : "rowid"));
    }
}
