using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>A piece of work waiting for the writer.</summary>
internal abstract class Work
{
    /// <summary>Runs it, perhaps once more. A fault of the database is thrown; any other fault is kept for the caller.</summary>
    /// <returns>Whether it went well; otherwise its savepoint must be rolled back.</returns>
    public abstract bool Run(ILedgerSession session);

    /// <summary>The commit is on disk, or its own fault kept it from being: the caller hears the result.</summary>
    public abstract void Committed();

    /// <summary>Nothing of the batch was stored.</summary>
    public abstract void Failed(Exception fault);
}

internal sealed class Work<T>(Func<ILedgerSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken) : Work
{
    readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    T? _result;
    Exception? _fault;

    public Task<T> Completion => _completion.Task;

    public override bool Run(ILedgerSession session)
    {
        _fault = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            // SQLite's tasks end before they are returned; those of a server are waited for by the writer's own thread, which has nothing else to do.
            _result = work(session, cancellationToken).GetAwaiter().GetResult();
            return true;
        }
#pragma warning disable CA1031 // The fault belongs to the caller, who gets it; the writer goes on with the next.
        catch (Exception fault) when (!DatabaseFaults.IsUnavailable(fault))
#pragma warning restore CA1031
        {
            _fault = fault;
            return false;
        }
    }

    public override void Committed()
    {
        if (_fault is null)
            _completion.SetResult(_result!);
        else
            _completion.SetException(_fault);
    }

    public override void Failed(Exception fault) => _completion.SetException(fault);
}
