using Microsoft.Data.Sqlite;

namespace SanYuan.Storage.Engine;

internal sealed class SqliteWriter : LedgerWriter
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

    public override bool RunsAgain => false;

    public override LedgerSession Begin()
    {
        _transaction = _connection.BeginTransaction(deferred: false);
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[_save, _release, _rollBack])
            command.Transaction = _transaction;
        return new LedgerSession(new Db(_prepared, _transaction, SqliteDialect.Instance));
    }

    public override void Commit()
    {
        _transaction!.Commit();
        _transaction.Dispose();
        _transaction = null;
    }

    public override void Dispose()
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

    protected override void Save() => _save.ExecuteNonQuery();

    protected override void RollBack() => _rollBack.ExecuteNonQuery();

    protected override void Release() => _release.ExecuteNonQuery();

    SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
