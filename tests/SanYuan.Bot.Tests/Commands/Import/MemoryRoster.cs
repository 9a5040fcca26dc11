using SanYuan.Bot.Commands.Import;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.Commands.Import;

/// <summary>A target that remembers what was done to it.</summary>
sealed class MemoryRoster(RosterSnapshot stored) : IRosterImportTarget, IRosterStore
{
    public int Opened { get; private set; }
    public RosterDraft? Applied { get; private set; }
    public bool IsCommitted { get; private set; }
    public bool IsDisposed { get; private set; }

    public IRosterStore Roster => this;

    public Task<IRosterImportTarget> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Opened++;
        return Task.FromResult<IRosterImportTarget>(this);
    }

    public Task<RosterSnapshot> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(stored);

    public Task<RosterChange> ApplyAsync(RosterDraft draft, CancellationToken cancellationToken)
    {
        Applied = draft;
        return Task.FromResult(RosterChange.Between(stored, draft));
    }

    public Task CommitAsync(CancellationToken cancellationToken)
    {
        IsCommitted = Applied is not null;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
