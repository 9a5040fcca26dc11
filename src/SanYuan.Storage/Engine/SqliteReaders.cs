using System.Collections.Concurrent;

namespace SanYuan.Storage.Engine;

/// <summary>The readers of the embedded database: as many as read at once, of which some are kept for the next.</summary>
internal sealed class SqliteReaders(SqliteConnections connections) : IDisposable
{
    /// <summary>Each has a cache of pages of its own, two megabytes at most.</summary>
    const int Kept = 8;

    readonly ConcurrentStack<SqliteReader> _idle = [];

    public async Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken)
    {
        var reader = _idle.TryPop(out var idle) ? idle : new SqliteReader(await connections.OpenReaderAsync(cancellationToken));
        try
        {
            var read = await reader.ReadAsync(work);
            reader = Keep(reader);
            return read;
        }
        finally
        {
            // Whatever was broken off, the next begins with a connection of its own.
            reader?.Dispose();
        }
    }

    public void Dispose()
    {
        while (_idle.TryPop(out var reader))
            reader.Dispose();
    }

    /// <returns>The reader, where it is one too many.</returns>
    SqliteReader? Keep(SqliteReader reader)
    {
        if (_idle.Count >= Kept)
            return reader;
        _idle.Push(reader);
        return null;
    }
}
