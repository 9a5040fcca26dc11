using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SanYuan.SqlServer.Tests;

/// <summary>The tables a part of a statement may speak of, by the names it calls them.</summary>
internal sealed class NameScope(FinalSchema schema)
{
    readonly Dictionary<string, IReadOnlyDictionary<string, ColumnDefinition?>> _sources = new(StringComparer.Ordinal);

    /// <summary>Names of columns, with their definition where they come from a table.</summary>
    public IEnumerable<(string Source, ColumnDefinition? Column)> Find(string name) =>
        from source in _sources
        where source.Value.ContainsKey(name)
        select (source.Key, source.Value[name]);

    public bool Has(string source) => _sources.ContainsKey(source);

    public bool Has(string source, string column) => _sources.TryGetValue(source, out var columns) && columns.ContainsKey(column);

    public NameScope Add(IEnumerable<TableReference> tables)
    {
        foreach (var table in tables)
            Add(table);
        return this;
    }

    public NameScope Add(TableReference table)
    {
        switch (table)
        {
            case NamedTableReference named:
                var name = named.SchemaObject.BaseIdentifier.Value;
                _sources.TryAdd(named.Alias?.Value ?? name, OfTable(name));
                break;
            case JoinTableReference join:
                Add(join.FirstTableReference).Add(join.SecondTableReference);
                break;
            case QueryDerivedTable derived:
                _sources.Add(derived.Alias.Value, Outputs(derived.QueryExpression).ToDictionary(output => output, _ => (ColumnDefinition?)null, StringComparer.Ordinal));
                break;
            case OpenJsonTableReference json:
                _sources.Add(json.Alias?.Value ?? "", new Dictionary<string, ColumnDefinition?> { ["key"] = null, ["value"] = null, ["type"] = null });
                break;
            default:
                throw new NotSupportedException($"Teach {nameof(NameScope)} what columns this has: {TSql.Text(table)}");
        }
        return this;
    }

    /// <summary>The names of the columns a query gives.</summary>
    public static IEnumerable<string> Outputs(QueryExpression query) => query switch
    {
        QuerySpecification one => one.SelectElements.OfType<SelectScalarExpression>().Select(Output).OfType<string>(),
        BinaryQueryExpression two => Outputs(two.FirstQueryExpression),
        QueryParenthesisExpression parenthesis => Outputs(parenthesis.QueryExpression),
        _ => throw new NotSupportedException(TSql.Text(query)),
    };

    static string? Output(SelectScalarExpression element) =>
        element.ColumnName?.Value ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value;

    Dictionary<string, ColumnDefinition?> OfTable(string name) => schema.Tables.TryGetValue(name, out var table)
        ? table.Columns.ToDictionary(column => column.ColumnIdentifier.Value, column => (ColumnDefinition?)column, StringComparer.Ordinal)
        : throw new FormatException($"There is no table {name}.");
}
