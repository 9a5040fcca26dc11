using System.Data.Common;
using SanYuan.Storage.Engine.Copying;

namespace SanYuan.Storage.Tests.Contracts;

/// <summary>A migrated, empty database of one engine to copy a county into, gone afterwards.</summary>
public abstract class CopyPlace : IAsyncDisposable
{
    /// <summary>As a process of its own does it, over a connection of its own.</summary>
    public abstract IReadOnlyList<CopyProgress> Copy(string from, int batch, Action<CopyProgress> told);

    /// <summary>Open; for a look beside the copy.</summary>
    public abstract DbConnection Open();

    public abstract ValueTask DisposeAsync();
}
