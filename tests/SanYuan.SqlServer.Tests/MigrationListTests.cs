using SanYuan.Storage.Engine;

namespace SanYuan.SqlServer.Tests;

public sealed class MigrationListTests
{
    [Fact]
    public void Every_script_has_one_of_the_same_name_for_the_other_engine() =>
        Assert.Equal(SqliteMigration.Scripts.All.Select(script => script.Name), SqlServerMigration.Scripts.All.Select(script => script.Name));

    [Fact]
    public void Every_batch_of_a_script_is_T_SQL()
    {
        foreach (var script in SqlServerMigration.Scripts.All)
            Assert.All(TSql.Parse(script.Contents).Batches, batch => Assert.NotEmpty(batch.Statements));
    }

    [Fact]
    public void All_scripts_together_are_T_SQL_as_an_administrator_gets_them() => Assert.NotEmpty(TSql.Parse(SqlServerMigration.Script([])).Batches);

    [Fact]
    public void Both_engines_have_the_same_tables_and_columns()
    {
        var schema = FinalSchema.OfMigrations();
        var server = schema.Tables.Values.Where(table => table.Name != "ledger_turn").SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.ColumnIdentifier.Value}"));
        Assert.Equal(SqliteColumns.Read().Order(StringComparer.Ordinal), server.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_key_may_become_wider_than_the_server_takes() => Assert.Empty(
        from table in FinalSchema.OfMigrations().Tables.Values
        from key in KeyWidths.Of(table)
        where key.Bytes > (key.IsTable ? KeyWidths.MostOfTable : KeyWidths.MostOfIndex)
        select key);
}
