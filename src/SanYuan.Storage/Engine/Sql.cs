namespace SanYuan.Storage.Engine;

/// <summary>What the engines say differently, as tokens in the stores' texts; everything else in a text is meant for both. The engine's <see cref="Dialect"/> puts its own words there.</summary>
internal static class Sql
{
    /// <summary>Put behind an ORDER BY: at most @limit rows, and one at least: SQL Server refuses to fetch none.</summary>
    public const string Limit = " {limit}";

    /// <summary>Put behind an ORDER BY: at most @limit rows, and one at least, after the first @skip.</summary>
    public const string Part = " {part}";

    /// <summary>Put behind an INSERT: the id of the new row.</summary>
    public const string NewId = "; {new id}";

    /// <summary>A table of one column, id: the numbers of the JSON array @ids. One text for any number of them.</summary>
    public const string Ids = "{ids @ids}";

    /// <summary>A table of the columns id and name: the pairs of the JSON array @pairs.</summary>
    public const string Pairs = "{pairs @pairs}";

    /// <summary>As <see cref="Ids"/>, of another parameter.</summary>
    public static string IdsIn(string parameter) => $"{{ids {parameter}}}";

    public const char JoinedColumns = ' ';
    public const char JoinedRows = ';';

    /// <summary>The rows of a group as one text, in no order: the columns, never null and without these characters, between <see cref="JoinedColumns"/>, the rows between <see cref="JoinedRows"/>.</summary>
    public static string Joined(params IEnumerable<string> columns) => $"string_agg({{long}}concat({string.Join($", '{JoinedColumns}', ", columns)}){{/long}}, '{JoinedRows}')";

    /// <summary>Whether a text has a part, both columns; as written, letter by letter.</summary>
    public static string Contains(string text, string part) => $"{{contains {text} {part}}}";
}
