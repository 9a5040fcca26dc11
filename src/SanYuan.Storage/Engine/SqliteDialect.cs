namespace SanYuan.Storage.Engine;

/// <summary>What SQLite says differently from SQL Server; everything else in the stores is meant for both.</summary>
internal static class SqliteDialect
{
    /// <summary>After an INSERT on the same connection: the id of the new row.</summary>
    public const string NewId = "SELECT last_insert_rowid()";

    /// <summary>Put behind a SELECT: at most @limit rows.</summary>
    public const string Limit = " LIMIT @limit";
}
