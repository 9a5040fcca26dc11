namespace SanYuan.Storage.Engine;

/// <summary>T-SQL of SQL Server 2016 and later; nothing that a server speaking it besides Microsoft's would not know.</summary>
internal sealed class SqlServerDialect : Dialect
{
    /// <summary>Texts are told apart letter by letter, as SQLite does.</summary>
    const string Exact = "COLLATE Latin1_General_100_BIN2";

    public static readonly SqlServerDialect Instance = new();

    protected override string Limit => "OFFSET 0 ROWS FETCH NEXT @limit ROWS ONLY";

    protected override string Part => "OFFSET @skip ROWS FETCH NEXT @limit ROWS ONLY";

    protected override string NewId => "SELECT CAST(SCOPE_IDENTITY() AS bigint)";

    /// <summary>Without it, what is joined may have 8000 bytes.</summary>
    protected override (string Before, string After) Long => ("CAST(", " AS nvarchar(max))");

    protected override string Ids(string parameter) => $"(SELECT CAST(told.value AS bigint) AS id FROM OPENJSON({parameter}) AS told)";

    protected override string Pairs(string parameter) =>
        $"(SELECT CAST(JSON_VALUE(told.value, '$[0]') AS bigint) AS id, REPLACE(REPLACE(JSON_VALUE(told.value, '$[1]') {Exact}, NCHAR({(int)JsonLists.Quote}), N'\"'), NCHAR({(int)JsonLists.Backslash}), N'\\') {Exact} AS name FROM OPENJSON({parameter}) AS told)";

    protected override string Contains(string text, string part) => $"CHARINDEX({part} {Exact}, {text} {Exact}) > 0";
}
