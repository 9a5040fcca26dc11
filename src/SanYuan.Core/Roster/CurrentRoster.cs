using SanYuan.Core.Ledger;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Roster;

/// <summary>The roster as of now, and the interpreter that knows its names. Readers take one view and keep it for a whole message.</summary>
public sealed class CurrentRoster(ILedger ledger)
{
    volatile RosterView _view = new(-1, RosterSnapshot.Empty);

    public RosterView View => _view;

    /// <summary>Loads the roster again if it has changed, in this process or another.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var version = await ledger.ReadAsync((session, token) => session.Roster.VersionAsync(token), cancellationToken);
        if (version != _view.Version)
            _view = await ledger.ReadAsync(LoadAsync, cancellationToken);
    }

    static async Task<RosterView> LoadAsync(ILedgerSession session, CancellationToken cancellationToken) =>
        new(await session.Roster.VersionAsync(cancellationToken), await session.Roster.ReadAsync(cancellationToken));
}

/// <summary>One consistent view of the roster.</summary>
public sealed class RosterView(long version, RosterSnapshot snapshot)
{
    public long Version => version;
    public RosterSnapshot Snapshot => snapshot;
    public Interpreter Interpreter { get; } = new(snapshot.Names);
}
