namespace SanYuan.SqlServer.Tests;

/// <summary>A proof that finds nothing must be able to find something.</summary>
public sealed class NameCheckTests
{
    static readonly FinalSchema Schema = FinalSchema.OfMigrations();

    [Theory]
    [InlineData("SELECT id, nane AS Said FROM units")]
    [InlineData("SELECT count(*) FROM units WHERE nane = 'x'")]
    [InlineData("SELECT u.name FROM units u WHERE v.name = 'x'")]
    [InlineData("SELECT a.id FROM activities a JOIN units u ON u.ids = a.unit_id")]
    [InlineData("SELECT a.id FROM activities a JOIN units u ON u.id = a.unit_id WHERE id = 1")]
    [InlineData("SELECT id FROM units ORDER BY nane")]
    [InlineData("SELECT kind, count(*) FROM units GROUP BY kinds")]
    [InlineData("SELECT kind FROM units GROUP BY kind HAVING max(codes) IS NULL")]
    [InlineData("SELECT id FROM units WHERE id IN (SELECT units FROM activities)")]
    [InlineData("SELECT p.number FROM (SELECT id AS nummer FROM units) AS p")]
    [InlineData("SELECT id FROM units UNION SELECT id FROM people ORDER BY nummer")]
    [InlineData("SELECT row_number() OVER (PARTITION BY kinds ORDER BY id) AS place FROM units")]
    [InlineData("SELECT CASE WHEN nane = 'x' THEN 1 ELSE 0 END AS one FROM units")]
    [InlineData("SELECT id FROM unitz")]
    [InlineData("INSERT INTO unit_aliases (unit_id, alas) VALUES (1, 'x')")]
    [InlineData("INSERT INTO unit_aliases (unit_id, alias) SELECT id, nane FROM units")]
    [InlineData("INSERT INTO unit_aliases (unit_id) VALUES (1)")]
    [InlineData("INSERT INTO unit_aliases (unit_id, alias) VALUES (1, 'x', 2)")]
    [InlineData("INSERT INTO units (id, code, name, kind, weak) VALUES (1, 'x', 'x', 'x', 0)")]
    [InlineData("UPDATE units SET nane = 'x'")]
    [InlineData("UPDATE units SET name = nane")]
    [InlineData("UPDATE units SET name = 'x' WHERE ids = 1")]
    [InlineData("UPDATE units SET name = p.nane FROM people p WHERE p.id = units.id")]
    [InlineData("DELETE FROM units WHERE ids = 1")]
    [InlineData("SELECT sum(weak) AS number FROM units")]
    public void What_is_not_there_or_not_taken_is_named(string statement) => Assert.NotEmpty(NameCheck.Of(Schema, TSql.Parse(statement)));

    [Theory]
    [InlineData("SELECT u.name AS Said, (SELECT count(*) FROM activities a WHERE a.unit_id = u.id) AS number FROM units u WHERE EXISTS (SELECT 1 FROM unit_aliases WHERE unit_id = u.id) ORDER BY Said, u.id")]
    [InlineData("SELECT id FROM units UNION SELECT id FROM people ORDER BY id, 1")]
    [InlineData("UPDATE units SET name = p.name FROM (SELECT id, name FROM people) AS p WHERE units.id = p.id AND units.weak = 1")]
    [InlineData("DELETE FROM units WHERE id IN (SELECT CAST(value AS bigint) AS id FROM OPENJSON('[1]'))")]
    public void What_is_there_is_not(string statement) => Assert.Empty(NameCheck.Of(Schema, TSql.Parse(statement)));

    [Fact]
    public void A_change_of_a_schema_that_nobody_thought_of_is_not_passed_over() =>
        Assert.Throws<NotSupportedException>(() => FinalSchema.Of(["CREATE VIEW v AS SELECT 1 AS one"]));
}
