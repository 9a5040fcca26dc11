using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SanYuan.SqlServer.Tests;

/// <summary>Statements that write.</summary>
internal sealed partial class NameCheck
{
    public override void ExplicitVisit(InsertSpecification node)
    {
        Within(new NameScope(_schema).Add(node.Target), () =>
        {
            foreach (var column in node.Columns)
                column.Accept(this);
        });
        Fill(node);
        node.InsertSource.Accept(this);
    }

    public override void ExplicitVisit(UpdateSpecification node) => Within(Of(node), () =>
    {
        foreach (var set in node.SetClauses.OfType<AssignmentSetClause>())
        {
            Within(new NameScope(_schema).Add(node.Target), () => set.Column.Accept(this));
            set.NewValue.Accept(this);
        }
        node.FromClause?.Accept(this);
        node.WhereClause?.Accept(this);
    });

    public override void ExplicitVisit(DeleteSpecification node) => Within(Of(node), () =>
    {
        node.FromClause?.Accept(this);
        node.WhereClause?.Accept(this);
    });

    NameScope Of(UpdateDeleteSpecificationBase node) => new NameScope(_schema).Add(node.Target).Add(node.FromClause?.TableReferences ?? []);

    /// <summary>As many values as columns; none left out that must be told, none told that the engine gives.</summary>
    void Fill(InsertSpecification node)
    {
        if (node.Target is not NamedTableReference named || !_schema.Tables.TryGetValue(named.SchemaObject.BaseIdentifier.Value, out var table))
            return;
        var told = node.Columns.Select(column => column.MultiPartIdentifier.Identifiers[^1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var column in table.Columns)
            if (told.Contains(column.ColumnIdentifier.Value) ? column.IdentityOptions is not null && !table.KeepsIds : IsNeeded(column))
                _faults.Add($"{table.Name}.{column.ColumnIdentifier.Value} is {(column.IdentityOptions is null ? "left out" : "the engine's to give")}.");
        var values = node.InsertSource switch
        {
            ValuesInsertSource rows => rows.RowValues.Select(row => row.ColumnValues.Count),
            SelectInsertSource { Select: QuerySpecification query } => [query.SelectElements.Count],
            _ => throw new NotSupportedException(TSql.Text(node)),
        };
        if (values.Any(count => count != node.Columns.Count))
            _faults.Add($"{table.Name}: as many values as columns.");
    }

    static bool IsNeeded(ColumnDefinition column) =>
        column.IdentityOptions is null && column.DefaultConstraint is null && column.Constraints.OfType<NullableConstraintDefinition>().Any(one => !one.Nullable);
}
