using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SanYuan.SqlServer.Tests;

/// <summary>How wide the keys of a schema may become: of one too wide the server warns when it is made, and fails when a long row comes.</summary>
internal static class KeyWidths
{
    /// <summary>The key a table is kept in the order of.</summary>
    public const int MostOfTable = 900;

    public const int MostOfIndex = 1700;

    /// <returns>Each key with its bytes, and whether it is a table's own.</returns>
    public static IEnumerable<(string Key, int Bytes, bool IsTable)> Of(SchemaTable table) =>
        table.Indexes.Values.Select(index => (index.Name.Value, Sum(table, index.Columns), false)).Concat(
            from column in table.Columns
            from constraint in column.Constraints.OfType<UniqueConstraintDefinition>()
            select (constraint.ConstraintIdentifier.Value, Bytes(column), constraint.IsPrimaryKey)).Concat(
            from constraint in table.Create.Definition.TableConstraints.OfType<UniqueConstraintDefinition>()
            select (constraint.ConstraintIdentifier.Value, Sum(table, constraint.Columns), constraint.IsPrimaryKey));

    static int Sum(SchemaTable table, IEnumerable<ColumnWithSortOrder> columns) =>
        columns.Sum(column => Bytes(table.Column(column.Column.MultiPartIdentifier.Identifiers[^1].Value)));

    static int Bytes(ColumnDefinition column) => (SqlDataTypeReference)column.DataType switch
    {
        { SqlDataTypeOption: SqlDataTypeOption.NVarChar, Parameters: [IntegerLiteral length] } => 2 * int.Parse(length.Value, CultureInfo.InvariantCulture),
        { SqlDataTypeOption: SqlDataTypeOption.NVarChar } => int.MaxValue / 2,
        _ => 8,
    };
}
