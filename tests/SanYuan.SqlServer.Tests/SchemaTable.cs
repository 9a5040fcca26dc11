using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SanYuan.SqlServer.Tests;

/// <summary>A table as the scripts have left it.</summary>
internal sealed class SchemaTable(CreateTableStatement create)
{
    public CreateTableStatement Create { get; } = create;

    public Dictionary<string, CreateIndexStatement> Indexes { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows that are moved bring their ids along.</summary>
    public bool KeepsIds { get; set; }

    public IList<ColumnDefinition> Columns => Create.Definition.ColumnDefinitions;

    public ColumnDefinition Column(string name) =>
        Columns.SingleOrDefault(column => column.ColumnIdentifier.Value == name) ?? throw new FormatException($"{Name} has no column {name}.");

    public string Name => Create.SchemaObjectName.BaseIdentifier.Value;

    public void Add(TableDefinition added)
    {
        foreach (var column in added.ColumnDefinitions)
            Columns.Add(column);
        foreach (var constraint in added.TableConstraints)
            Create.Definition.TableConstraints.Add(constraint);
    }

    /// <summary>A column of another length; what else it is must stay as it was.</summary>
    public void Change(AlterTableAlterColumnStatement change)
    {
        var column = Column(change.ColumnIdentifier.Value);
        var mayBeNull = !column.Constraints.OfType<NullableConstraintDefinition>().Any(constraint => !constraint.Nullable);
        if (change.Collation?.Value != column.Collation?.Value || mayBeNull != (change.AlterTableAlterColumnOption == AlterTableAlterColumnOption.Null))
            throw new FormatException($"{Name}.{column.ColumnIdentifier.Value} would lose its collation, or what it says of nulls.");
        column.DataType = change.DataType;
    }

    public void Drop(AlterTableDropTableElement element)
    {
        var name = element.Name.Value;
        if (element.TableElementType == TableElementType.Column)
            Columns.Remove(Column(name));
        else if (!DropConstraint(name))
            throw new FormatException($"{Name} has no constraint {name}.");
    }

    bool DropConstraint(string name)
    {
        foreach (var constraints in Columns.Select(column => column.Constraints).Append(Create.Definition.TableConstraints))
            if (constraints.FirstOrDefault(constraint => constraint.ConstraintIdentifier?.Value == name) is { } known)
                return constraints.Remove(known);
        foreach (var column in Columns.Where(column => column.DefaultConstraint?.ConstraintIdentifier?.Value == name))
        {
            column.DefaultConstraint = null;
            return true;
        }
        return false;
    }
}
