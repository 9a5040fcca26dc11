namespace SanYuan.SqlServer.Tests;

/// <summary>Everything the stores can send to SQL Server is compiled against the schema its scripts make, with Microsoft's own compiler and without a server.</summary>
public sealed class StatementProofTests(HeardStatements heard) : IClassFixture<HeardStatements>
{
    readonly FinalSchema _schema = FinalSchema.OfMigrations();

    [Fact]
    public void Every_piece_of_SQL_in_the_stores_was_sent() => Nothing(
        from literal in StoreLiterals.Read()
        where !heard.All.Any(statement => statement.Text.Contains(literal.Text, StringComparison.Ordinal))
        select $"No contract makes {literal.Where} send: {literal.Text}");

    [Fact]
    public void Every_column_of_a_statement_is_in_its_table() => Nothing(
        from procedure in heard.Procedures
        from fault in NameCheck.Of(_schema, TSql.Parse(procedure))
        select $"{fault} {procedure}");

    [Fact]
    public void Every_column_of_a_script_that_moves_rows_is_in_its_table() => Nothing(_schema.Faults);

    [Fact]
    public void Every_statement_compiles_against_the_migrated_schema() => Nothing(Compiler.Faults(_schema.Statements().Concat(heard.Procedures)));

    static void Nothing(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all)}");
    }
}
