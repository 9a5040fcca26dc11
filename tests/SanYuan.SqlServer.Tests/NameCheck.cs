using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SanYuan.SqlServer.Tests;

/// <summary>
/// Every column a statement names is there, once: SQL Server's own model leaves many of them unresolved. And what the engine refuses by type alone: an aggregate over a bit,
/// a new row without a column that must be filled.
/// </summary>
internal sealed partial class NameCheck : TSqlFragmentVisitor
{
    static readonly HashSet<string> Aggregates = new(StringComparer.OrdinalIgnoreCase) { "sum", "min", "max", "avg" };

    readonly FinalSchema _schema;
    readonly Stack<NameScope> _scopes = new();
    readonly List<string> _faults = [];

    NameCheck(FinalSchema schema) => _schema = schema;

    /// <returns>What is wrong.</returns>
    public static IReadOnlyList<string> Of(FinalSchema schema, TSqlFragment statement)
    {
        var check = new NameCheck(schema);
        try
        {
            statement.Accept(check);
        }
        catch (FormatException fault)
        {
            check._faults.Add(fault.Message);
        }
        return check._faults;
    }

    public override void ExplicitVisit(QuerySpecification node) =>
        Within(new NameScope(_schema).Add(node.FromClause?.TableReferences ?? []), () =>
        {
            foreach (var part in new TSqlFragment?[] { node.FromClause, node.WhereClause, node.GroupByClause, node.HavingClause }.Concat(node.SelectElements))
                part?.Accept(this);
            Sort(node.OrderByClause, NameScope.Outputs(node));
            node.OffsetClause?.Accept(this);
        });

    public override void ExplicitVisit(BinaryQueryExpression node)
    {
        node.FirstQueryExpression.Accept(this);
        node.SecondQueryExpression.Accept(this);
        Within(new NameScope(_schema), () => Sort(node.OrderByClause, NameScope.Outputs(node)));
    }

    /// <summary>A table made by a query does not see its neighbours.</summary>
    public override void ExplicitVisit(QueryDerivedTable node)
    {
        var neighbours = _scopes.Pop();
        node.QueryExpression.Accept(this);
        _scopes.Push(neighbours);
    }

    public override void ExplicitVisit(ColumnReferenceExpression node)
    {
        if (node.ColumnType == ColumnType.Regular)
            Resolve(node);
    }

    public override void ExplicitVisit(FunctionCall node)
    {
        // The first word of these is a part of a date.
        var parameters = node.FunctionName.Value.StartsWith("DATE", StringComparison.OrdinalIgnoreCase) ? node.Parameters.Skip(1) : node.Parameters;
        foreach (var parameter in parameters)
            parameter.Accept(this);
        node.OverClause?.Accept(this);
        if (Aggregates.Contains(node.FunctionName.Value) && node.Parameters is [ColumnReferenceExpression column] && Resolve(column) is { DataType: SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.Bit } })
            _faults.Add($"{TSql.Text(node)}: no aggregate takes a bit.");
    }

    void Sort(OrderByClause? order, IEnumerable<string> outputs)
    {
        foreach (var element in order?.OrderByElements ?? [])
            if (element.Expression is not ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var name] } || !outputs.Contains(name.Value, StringComparer.Ordinal))
                element.Expression.Accept(this);
    }

    ColumnDefinition? Resolve(ColumnReferenceExpression column)
    {
        var parts = column.MultiPartIdentifier.Identifiers.Select(part => part.Value).ToList();
        foreach (var scope in _scopes)
        {
            var found = scope.Find(parts[^1]).Where(one => parts.Count == 1 || one.Source == parts[^2]).ToList();
            if (found.Count > 1)
                _faults.Add($"{string.Join('.', parts)} may be of {string.Join(" or ", found.Select(one => one.Source))}.");
            if (found.Count > 0)
                return found[0].Column;
            if (parts.Count > 1 && scope.Has(parts[^2]))
                break;
        }
        _faults.Add($"There is no column {string.Join('.', parts)}.");
        return null;
    }

    void Within(NameScope scope, Action visit)
    {
        _scopes.Push(scope);
        visit();
        _scopes.Pop();
    }
}
