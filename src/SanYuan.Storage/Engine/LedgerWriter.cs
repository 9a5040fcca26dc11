namespace SanYuan.Storage.Engine;

/// <summary>The connection of the one who writes, and the transaction it is in.</summary>
internal abstract class LedgerWriter : IDisposable
{
    /// <summary>Begins the transaction that pieces of work share until <see cref="Commit"/>.</summary>
    public abstract LedgerSession Begin();

    /// <summary>When it returns, everything written since <see cref="Begin"/> is on disk.</summary>
    public abstract void Commit();

    /// <summary>Whether the pieces of a batch that broke are to be run again, each by itself: where a fault of one may end the transaction of all.</summary>
    public abstract bool RunsAgain { get; }

    /// <summary>Runs one piece; its own fault is kept for it and takes back what it wrote; a fault of the database is thrown.</summary>
    public void Run(Work work, LedgerSession session)
    {
        Save();
        if (!work.Run(session))
            RollBack();
        Release();
    }

    /// <summary>What is not committed is rolled back.</summary>
    public abstract void Dispose();

    protected abstract void Save();

    protected abstract void RollBack();

    protected abstract void Release();
}
