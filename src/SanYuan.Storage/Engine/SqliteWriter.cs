using Microsoft.Data.Sqlite;

namespace SanYuan.Storage.Engine;

/// <summary>The writer's connection and the transaction it is in.</summary>
internal sealed class SqliteWriter : IDisposable
{
    readonly SqliteConnection _connection;
    readonly PreparedConnection _prepared;
    readonly SqliteCommand _save;
    readonly SqliteCommand _release;
    readonly SqliteCommand _rollBack;
    SqliteTransaction? _transaction;

    public SqliteWriter(SqliteConnection connection)
    {
        _connection = connection;
        _prepared = new PreparedConnection(connection);
        _save = Command("SAVEPOINT work");
        _release = Command("RELEASE work");
        _rollBack = Command("ROLLBACK TO work");
    }

    public LedgerSession Begin()
    {
        _transaction = _connection.BeginTransaction(deferred: false);
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[_save, _release, _rollBack])
            command.Transaction = _transaction;
        return new LedgerSession(new Db(_prepared, _transaction));
    }

    /// <summary>Runs one piece; its own fault is kept for it, a fault of the database is thrown.</summary>
    public void Run(Work work, LedgerSession session)
    {
        _save.ExecuteNonQuery();
        if (!work.Run(session))
            _rollBack.ExecuteNonQuery();
        _release.ExecuteNonQuery();
    }

    public void Commit()
    {
        _transaction!.Commit();
        _transaction.Dispose();
        _transaction = null;
    }

    public void Dispose()
    {
        _prepared.Dispose();
        _save.Dispose();
        _release.Dispose();
        _rollBack.Dispose();
        // Disposing an open transaction rolls it back; on a broken connection that fails, and the file is right all the same.
        try
        {
            _transaction?.Dispose();
        }
        catch (SqliteException)
        {
            SqliteConnection.ClearPool(_connection);
        }
        _connection.Dispose();
    }

    SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
