namespace SanYuan.SqlServer.Tests;

public sealed class CompilerTests
{
    const string Table = "CREATE TABLE a (id int NOT NULL CONSTRAINT pk_a PRIMARY KEY, name nvarchar(10) NULL)";

    [Fact]
    public void A_table_with_its_index_and_a_statement_compile() =>
        Assert.Empty(Compiler.Faults([Table, "CREATE INDEX a_by_name ON a (name) WHERE name <> ''", "CREATE PROCEDURE p @id int AS SELECT name FROM a WHERE id = @id"]));

    [Theory]
    [InlineData("CREATE INDEX a_by_name ON a (nane)")]
    [InlineData("CREATE INDEX a_by_name ON a (name) WHERE nane = 'x'")]
    [InlineData("CREATE INDEX a_by_name ON a (name) INCLUDE (nane)")]
    [InlineData("CREATE TABLE b (id int NOT NULL CONSTRAINT fk_b REFERENCES a (ids))")]
    [InlineData("CREATE PROCEDURE p AS SELECT nane FROM a")]
    [InlineData("CREATE PROCEDURE p AS SELECT name FROM aa")]
    [InlineData("CREATE PROCEDURE p AS SELECT name FROM a WHERE id = @id")]
    public void What_is_not_there_does_not(string statement) => Assert.NotEmpty(Compiler.Faults([Table, statement]));
}
