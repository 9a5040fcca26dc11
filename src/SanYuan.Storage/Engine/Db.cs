using System.Data.Common;
using Dapper;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>A connection within its transaction. Every statement of a store passes here, so none forgets the transaction, the token or the engine's own words.</summary>
internal sealed class Db(DbConnection connection, DbTransaction? transaction, Dialect dialect, bool canWrite = true)
{
    public Task<int> ExecuteAsync(string sql, object? args, CancellationToken cancellationToken) =>
        canWrite ? connection.ExecuteAsync(Command(sql, args, cancellationToken)) : throw Refusal();

    public Task<T?> ScalarAsync<T>(string sql, object? args, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<T>(Command(sql, args, cancellationToken));

    public Task<T?> FirstAsync<T>(string sql, object? args, CancellationToken cancellationToken) =>
        connection.QueryFirstOrDefaultAsync<T>(Command(sql, args, cancellationToken));

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? args, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<T>(Command(sql, args, cancellationToken))).AsList();

    /// <summary>For those who read tens of thousands of rows: each is read as it passes, without an object of its own.</summary>
    /// <param name="read">Its columns, by their place in the statement.</param>
    public async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, object? args, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var reader = await connection.ExecuteReaderAsync(Command(sql, args, cancellationToken));
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Runs an INSERT and gives the id of the new row.</summary>
    public Task<long> InsertAsync(string sql, object args, CancellationToken cancellationToken) =>
        canWrite ? connection.ExecuteScalarAsync<long>(Command(sql + Sql.NewId, args, cancellationToken)) : throw Refusal();

    static LedgerUnavailableException Refusal() => new("A reader cannot write.");

    CommandDefinition Command(string sql, object? args, CancellationToken cancellationToken) =>
        new(dialect.Say(sql, args), args, transaction, cancellationToken: cancellationToken);
}
