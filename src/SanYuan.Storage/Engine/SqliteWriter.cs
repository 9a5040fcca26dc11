using Microsoft.Data.Sqlite;

namespace SanYuan.Storage.Engine;

/// <remarks>Of the provider's own transactions each begins and ends with statements compiled for it; these are kept.</remarks>
internal sealed class SqliteWriter(SqliteConnection connection) : LedgerWriter
{
    readonly PreparedConnection _prepared = new(connection);

    public override bool RunsAgain => false;

    public override LedgerSession Begin()
    {
        Run("BEGIN IMMEDIATE");
        return new LedgerSession(new Db(_prepared, transaction: null, SqliteDialect.Instance));
    }

    public override void Commit() => Run("COMMIT");

    /// <summary>A connection that is closed rolls back what it has open.</summary>
    public override void Dispose()
    {
        _prepared.Dispose();
        connection.Dispose();
    }

    protected override void Save() => Run("SAVEPOINT work");

    protected override void RollBack() => Run("ROLLBACK TO work");

    protected override void Release() => Run("RELEASE work");

    void Run(string sql) => _prepared.Prepared(sql).Command.ExecuteNonQuery();
}
