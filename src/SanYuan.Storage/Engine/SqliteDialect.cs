namespace SanYuan.Storage.Engine;

/// <summary>What SQLite says differently from SQL Server; everything else in the stores is meant for both.</summary>
internal static class SqliteDialect
{
    /// <summary>Put behind an INSERT: the id of the new row.</summary>
    public const string NewId = "; SELECT last_insert_rowid()";

    /// <summary>Put behind a SELECT: at most @limit rows.</summary>
    public const string Limit = " LIMIT @limit";

    /// <summary>Put behind an ORDER BY: at most @limit rows after the first @skip.</summary>
    public const string Part = " LIMIT @limit OFFSET @skip";

    /// <summary>A table of one column, id: the numbers of the JSON array @ids. One text for any number of them.</summary>
    public const string Ids = "(SELECT value AS id FROM json_each(@ids))";

    /// <summary>A table of the columns id and name: the pairs of the JSON array @pairs, in its order.</summary>
    public const string Pairs = "(SELECT value ->> 0 AS id, value ->> 1 AS name FROM json_each(@pairs))";

    public const char JoinedColumns = ' ';
    public const char JoinedRows = ';';

    /// <summary>The rows of a group as one text, in no order: the columns, never null and without these characters, between <see cref="JoinedColumns"/>, the rows between <see cref="JoinedRows"/>.</summary>
    public static string Joined(params IEnumerable<string> columns) =>
        $"group_concat({string.Join($" || '{JoinedColumns}' || ", columns.Select(column => $"({column})"))}, '{JoinedRows}')";

    /// <summary>Whether a text has a part, both expressions; as written, letter by letter.</summary>
    public static string Contains(string text, string part) => $"instr({text}, {part}) > 0";
}
