using Microsoft.SqlServer.TransactSql.ScriptDom;
using SanYuan.Storage.Engine;

namespace SanYuan.SqlServer.Tests;

/// <summary>What all scripts together make: a model of a database knows tables, and no changes of them.</summary>
internal sealed class FinalSchema
{
    readonly Dictionary<string, SchemaTable> _tables = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SchemaTable> Tables => _tables;

    /// <summary>Each statement that moves rows, held against the tables of its moment.</summary>
    public List<string> Faults { get; } = [];

    public static FinalSchema Of(IEnumerable<string> scripts)
    {
        var schema = new FinalSchema();
        foreach (var statement in scripts.SelectMany(script => TSql.Parse(script).Batches).SelectMany(batch => batch.Statements))
            schema.Apply(statement);
        return schema;
    }

    public static FinalSchema OfMigrations() => Of(SqlServerMigration.Scripts.All.Select(script => script.Contents));

    /// <summary>The tables and indexes, each a statement.</summary>
    public IEnumerable<string> Statements() =>
        _tables.Values.Select(table => (TSqlFragment)table.Create).Concat(_tables.Values.SelectMany(table => table.Indexes.Values)).Select(TSql.Text);

    void Apply(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement create:
                _tables.Add(create.SchemaObjectName.BaseIdentifier.Value, new SchemaTable(create));
                break;
            case CreateIndexStatement index:
                Table(index.OnName).Indexes.Add(index.Name.Value, index);
                break;
            case DropIndexStatement drop:
                foreach (var one in drop.DropIndexClauses.OfType<DropIndexClause>())
                    if (!Table(one.Object).Indexes.Remove(one.Index.Value))
                        throw new FormatException($"There is no index {one.Index.Value}.");
                break;
            case AlterTableAddTableElementStatement add:
                Table(add.SchemaObjectName).Add(add.Definition);
                break;
            case AlterTableAlterColumnStatement alter:
                Table(alter.SchemaObjectName).Change(alter);
                break;
            case DropTableStatement drop:
                foreach (var name in drop.Objects)
                    _tables.Remove(Table(name).Name);
                break;
            case SetIdentityInsertStatement set:
                Table(set.Table).KeepsIds = set.IsOn;
                break;
            case AlterTableDropTableElementStatement drop:
                foreach (var element in drop.AlterTableDropTableElements)
                    Table(drop.SchemaObjectName).Drop(element);
                break;
            case InsertStatement or UpdateStatement or SelectStatement:
                Faults.AddRange(NameCheck.Of(this, statement));
                break;
            default:
                throw new NotSupportedException($"Teach {nameof(FinalSchema)} what this does to a schema: {TSql.Text(statement)}");
        }
    }

    SchemaTable Table(SchemaObjectName name) => _tables[name.BaseIdentifier.Value];
}
