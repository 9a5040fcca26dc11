using System.Threading.Channels;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>The single writer. While one commit is being written to disk, the next work gathers; then all of it goes into one commit.</summary>
/// <remarks>Each piece runs in its own savepoint, so one that fails takes nothing of the others with it; each is answered after the commit.</remarks>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>Bounds how long the first of a batch waits for the last.</summary>
    const int MaxBatch = 256;

    readonly SqliteConnections _connections;
    readonly Channel<Work> _waiting = Channel.CreateBounded<Work>(new BoundedChannelOptions(4096) { SingleReader = true });
    readonly List<Work> _batch = new(MaxBatch);
    readonly Task _loop;
    SqliteWriter? _writer;

    public GroupCommit(SqliteConnections connections)
    {
        _connections = connections;
        _loop = Task.Run(RunAsync);
    }

    public async Task<T> SubmitAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var item = new Work<T>(work, cancellationToken);
        await _waiting.Writer.WriteAsync(item, cancellationToken);
        return await item.Completion;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        if (_writer is not null)
            await _writer.DisposeAsync();
    }

    async Task RunAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
            await CommitWaitingAsync();
    }

    async Task CommitWaitingAsync()
    {
        _batch.Clear();
        try
        {
            _writer ??= new SqliteWriter(await _connections.OpenWriterAsync(CancellationToken.None));
            var session = _writer.Begin();
            while (_batch.Count < MaxBatch && _waiting.Reader.TryRead(out var work))
            {
                _batch.Add(work);
                await _writer.RunAsync(work, session);
            }
            _writer.Commit();
        }
#pragma warning disable CA1031 // Whatever ended the batch, everyone waiting for it must hear, and the writer must live on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await FailAsync(fault);
            return;
        }
        foreach (var work in _batch)
            work.Committed();
    }

    async Task FailAsync(Exception fault)
    {
        if (_writer is not null)
            await _writer.DisposeAsync();
        _writer = null;
        // Nothing may have been taken yet when the connection itself failed: then those waiting now are the ones who must hear.
        if (_batch.Count == 0)
            while (_batch.Count < MaxBatch && _waiting.Reader.TryRead(out var work))
                _batch.Add(work);
        foreach (var work in _batch)
            work.Failed(SqliteConnections.Unavailable(fault));
    }
}
