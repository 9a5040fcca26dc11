using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace SanYuan.Benchmarks.Callbacks;

/// <summary>The least an honest service can do: one row, unique on the message's id, on disk before the answer. Prepared, without savepoints, many rows a commit.</summary>
internal sealed class DurableRows : IAsyncDisposable
{
    readonly Channel<Row> _waiting = Channel.CreateUnbounded<Row>(new UnboundedChannelOptions { SingleReader = true });
    readonly SqliteConnection _connection;
    readonly Task _loop;

    public DurableRows(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        using var setup = _connection.CreateCommand();
        setup.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; CREATE TABLE rows (id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL)";
        setup.ExecuteNonQuery();
        _loop = Task.Run(WriteAsync);
    }

    public Task AddAsync(string id, string text)
    {
        var row = new Row(id, text, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _waiting.Writer.TryWrite(row);
        return row.Stored.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _loop;
        await _connection.DisposeAsync();
    }

    async Task WriteAsync()
    {
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (id, text) VALUES (@id, @text)";
        var id = insert.Parameters.Add("@id", SqliteType.Text);
        var text = insert.Parameters.Add("@text", SqliteType.Text);
        var batch = new List<Row>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            using var transaction = _connection.BeginTransaction(deferred: false);
            insert.Transaction = transaction;
            while (batch.Count < 256 && _waiting.Reader.TryRead(out var row))
            {
                (id.Value, text.Value) = (row.Id, row.Text);
                insert.ExecuteNonQuery();
                batch.Add(row);
            }
            transaction.Commit();
            foreach (var row in batch)
                row.Stored.SetResult();
        }
    }

    sealed record Row(string Id, string Text, TaskCompletionSource Stored);
}
