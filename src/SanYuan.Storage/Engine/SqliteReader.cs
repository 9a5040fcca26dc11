using Microsoft.Data.Sqlite;

namespace SanYuan.Storage.Engine;

/// <summary>A connection that only reads, with the statements it has run: compiling them costs more than most of the reads themselves.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    readonly PreparedConnection _prepared = new(connection);

    /// <summary>Everything read in it is of one moment.</summary>
    public async Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work)
    {
        Run("BEGIN");
        var read = await work(new LedgerSession(new Db(_prepared, transaction: null, SqliteDialect.Instance)));
        Run("COMMIT");
        return read;
    }

    public void Dispose()
    {
        _prepared.Dispose();
        connection.Dispose();
    }

    void Run(string sql) => _prepared.Prepared(sql).Command.ExecuteNonQuery();
}
