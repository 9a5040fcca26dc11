using System.Collections.Concurrent;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>The single writer of this host. While one commit is being written to disk, the next work gathers; then all of it goes into one commit.</summary>
/// <remarks>Each piece runs in its own savepoint, so one that fails takes nothing of the others with it; each is answered after the commit.</remarks>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>Bounds how long the first of a batch waits for the last.</summary>
    const int MaxBatch = 256;

    /// <summary>More than this waiting means seconds of work: better to say so, and let the platform come again.</summary>
    const int MaxWaiting = 4096;

    /// <summary>How often work that met other work is run before the platform is asked to come again.</summary>
    const int MaxAttempts = 3;

    readonly Func<LedgerWriter> _open;
    readonly BlockingCollection<Work> _waiting = new(MaxWaiting);
    readonly List<Work> _batch = new(MaxBatch);
    readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    LedgerWriter? _writer;

    /// <param name="open">A writer with a connection of its own; called again after one broke.</param>
    public GroupCommit(Func<LedgerWriter> open)
    {
        _open = open;
        // The database blocks this thread while the disk writes: one of its own keeps the pool's free for requests.
        new Thread(Run) { IsBackground = true, Name = "ledger writer" }.Start();
    }

    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    public Task<T> SubmitAsync<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var item = new Work<T>(work, cancellationToken);
        return _waiting.TryAdd(item) ? item.Completion : Task.FromException<T>(new LedgerUnavailableException("Too much is waiting to be written."));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.CompleteAdding();
        await _ended.Task;
        _waiting.Dispose();
    }

    void Run()
    {
        foreach (var first in _waiting.GetConsumingEnumerable())
            CommitWaiting(first);
        _writer?.Dispose();
        _ended.SetResult();
    }

    void CommitWaiting(Work first)
    {
        _batch.Clear();
        _batch.Add(first);
        LedgerSession? session = null;
        var isCommitting = false;
        try
        {
            _writer ??= _open();
            session = _writer.Begin();
            _writer.Run(first, session);
            while (_batch.Count < MaxBatch && _waiting.TryTake(out var work))
            {
                _batch.Add(work);
                _writer.Run(work, session);
            }
            isCommitting = true;
            _writer.Commit();
        }
#pragma warning disable CA1031 // Whatever ended the batch, everyone waiting for it must hear, and the writer must live on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // A commit whose end is not known may have stored everything: only who asked can tell whether to ask again.
            var runsAgain = session is not null && !isCommitting && _writer!.RunsAgain && (DatabaseFaults.IsPassing(fault) || !DatabaseFaults.IsUnavailable(fault));
            Break();
            if (runsAgain)
            {
                _batch.ForEach(CommitAlone);
                return;
            }
            // A database that cannot be had would let each of those waiting try for seconds, one after the other: they hear now.
            while (session is null && _waiting.TryTake(out var waiting))
                _batch.Add(waiting);
            foreach (var work in _batch)
                work.Failed(DatabaseFaults.Said(fault));
            return;
        }
        foreach (var work in _batch)
            work.Committed();
    }

    /// <summary>After a batch broke: so that what broke it takes no other with it.</summary>
    void CommitAlone(Work work)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                _writer ??= _open();
                if (work.Run(_writer.Begin()))
                    _writer.Commit();
                else
                    Break();
                work.Committed();
                return;
            }
#pragma warning disable CA1031 // As above.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Break();
                if (DatabaseFaults.IsPassing(fault) && attempt < MaxAttempts)
                    continue;
                work.Failed(DatabaseFaults.Said(fault));
                return;
            }
    }

    void Break()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
