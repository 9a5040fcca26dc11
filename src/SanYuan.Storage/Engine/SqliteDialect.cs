namespace SanYuan.Storage.Engine;

internal sealed class SqliteDialect : Dialect
{
    public static readonly SqliteDialect Instance = new();

    protected override string Limit => "LIMIT @limit";

    protected override string Part => "LIMIT @limit OFFSET @skip";

    protected override string NewId => "SELECT last_insert_rowid()";

    protected override (string Before, string After) Long => ("", "");

    protected override string Ids(string parameter) => $"(SELECT value AS id FROM json_each({parameter}))";

    protected override string Pairs(string parameter) =>
        $"(SELECT value ->> 0 AS id, replace(replace(value ->> 1, char({(int)JsonLists.Quote}), '\"'), char({(int)JsonLists.Backslash}), '\\') AS name FROM json_each({parameter}))";

    protected override string Contains(string text, string part) => $"instr({text}, {part}) > 0";
}
