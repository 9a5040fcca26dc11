using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Tests;

public sealed class DialectTests
{
    const string Text =
        $"SELECT id FROM outbox o JOIN {Sql.Pairs} AS p ON p.id = o.id WHERE id IN {Sql.Ids} ORDER BY id{Sql.Limit}";

    [Fact]
    public void SQLite_says_it_in_its_words() => Assert.Equal(
        "SELECT id FROM outbox o JOIN (SELECT value ->> 0 AS id, replace(replace(value ->> 1, char(57378), '\"'), char(57436), '\\') AS name FROM json_each(@pairs)) AS p ON p.id = o.id"
        + " WHERE id IN (SELECT value AS id FROM json_each(@ids)) ORDER BY id LIMIT @limit",
        SqliteDialect.Instance.Say(Text));

    [Fact]
    public void SQL_Server_says_it_in_its_words() => Assert.Equal(
        "SELECT id FROM outbox o JOIN (SELECT CAST(JSON_VALUE(told.value, '$[0]') AS bigint) AS id, REPLACE(REPLACE(JSON_VALUE(told.value, '$[1]') COLLATE Latin1_General_100_BIN2, NCHAR(57378), N'\"'), NCHAR(57436), N'\\') COLLATE Latin1_General_100_BIN2 AS name FROM OPENJSON(@pairs) AS told) AS p ON p.id = o.id"
        + " WHERE id IN (SELECT CAST(told.value AS bigint) AS id FROM OPENJSON(@ids) AS told) ORDER BY id OFFSET 0 ROWS FETCH NEXT @limit ROWS ONLY",
        SqlServerDialect.Instance.Say(Text));

    [Theory]
    [InlineData(Sql.Part, " LIMIT @limit OFFSET @skip", " OFFSET @skip ROWS FETCH NEXT @limit ROWS ONLY")]
    [InlineData("INSERT INTO a (b) VALUES (1)" + Sql.NewId, "INSERT INTO a (b) VALUES (1); SELECT last_insert_rowid()", "INSERT INTO a (b) VALUES (1); SELECT CAST(SCOPE_IDENTITY() AS bigint)")]
    [InlineData("SELECT '{\"kind\":1}' AS json", "SELECT '{\"kind\":1}' AS json", "SELECT '{\"kind\":1}' AS json")]
    public void Each_token_has_its_words_and_other_braces_stay(string text, string sqlite, string server) =>
        Assert.Equal((sqlite, server), (SqliteDialect.Instance.Say(text), SqlServerDialect.Instance.Say(text)));

    [Fact]
    public void Names_of_parameters_and_columns_are_kept()
    {
        Assert.Equal("x IN (SELECT value AS id FROM json_each(@people))", SqliteDialect.Instance.Say($"x IN {Sql.IdsIn("@people")}"));
        Assert.Equal("instr(a.text, m.value) > 0", SqliteDialect.Instance.Say(Sql.Contains("a.text", "m.value")));
        Assert.Equal(
            "CHARINDEX(m.value COLLATE Latin1_General_100_BIN2, a.text COLLATE Latin1_General_100_BIN2) > 0", SqlServerDialect.Instance.Say(Sql.Contains("a.text", "m.value")));
    }
}
