using System.Data;
using Microsoft.Data.SqlClient;

namespace SanYuan.Storage.Engine;

/// <summary>
/// One writer at a time in the whole database, as on SQLite, however many hosts there are: each transaction first takes the turn, a row that the next must wait for.
/// So what the county's rules read before they write cannot change under them, and two hosts cannot wait for each other in a circle (docs/decisions/0021-one-writer.md).
/// </summary>
internal sealed class SqlServerWriter(SqlConnection connection) : LedgerWriter
{
    const string Piece = "piece";

    SqlTransaction? _transaction;

    /// <summary>Some faults of a statement end the whole transaction here.</summary>
    public override bool RunsAgain => true;

    public override LedgerSession Begin()
    {
        _transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        using var turn = new SqlCommand("UPDATE ledger_turn SET turns = turns + 1 WHERE id = 1", connection, _transaction);
        turn.ExecuteNonQuery();
        return new LedgerSession(new Db(connection, _transaction, SqlServerDialect.Instance));
    }

    public override void Commit()
    {
        _transaction!.Commit();
        _transaction.Dispose();
        _transaction = null;
    }

    public override void Dispose()
    {
        try
        {
            _transaction?.Dispose();
        }
        catch (Exception fault) when (fault is SqlException or InvalidOperationException)
        {
            // The server has ended the transaction, or the connection is gone and with it the transaction.
            SqlConnection.ClearPool(connection);
        }
        connection.Dispose();
    }

    protected override void Save() => _transaction!.Save(Piece);

    protected override void RollBack() => _transaction!.Rollback(Piece);

    protected override void Release()
    {
        // A later savepoint of the same name takes its place.
    }
}
