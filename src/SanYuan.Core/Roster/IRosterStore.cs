using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster;

/// <summary>Where the roster is kept, seen from inside one unit of work: nothing is committed here.</summary>
public interface IRosterStore
{
    /// <summary>Raised by every change, so that other processes notice.</summary>
    Task<long> VersionAsync(CancellationToken cancellationToken);

    /// <summary>Everything as it is stored now.</summary>
    Task<RosterSnapshot> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Inserts and updates by code, units before people before appointments; holidays by day. <see cref="RosterChange.Between"/> tells what that
    /// changes; applying the same draft twice changes nothing the second time.
    /// </summary>
    /// <param name="progress">Told the rows that are done, now and then; null where nobody waits.</param>
    Task<RosterChange> ApplyAsync(RosterDraft draft, IProgress<int>? progress, CancellationToken cancellationToken);

    /// <inheritdoc cref="ApplyAsync(RosterDraft, IProgress{int}?, CancellationToken)"/>
    Task<RosterChange> ApplyAsync(RosterDraft draft, CancellationToken cancellationToken) => ApplyAsync(draft, null, cancellationToken);

    /// <summary>
    /// Puts rows back as they were, and retires those that came since. A number once given stays given, so nothing is deleted that others may point to:
    /// a unit is closed until a file names it again, a person keeps no account, identity or unit, an appointment is withdrawn.
    /// </summary>
    /// <param name="lastDay">Of the units that are closed.</param>
    Task RestoreAsync(RosterRows before, RosterRows added, DateOnly lastDay, CancellationToken cancellationToken);

    /// <summary>An account is called otherwise on its platform now, or is gone.</summary>
    /// <param name="renamed">Null: it is gone.</param>
    /// <returns>False where the new name is somebody's already; nothing is changed then.</returns>
    Task<bool> MoveAccountAsync(ChannelAccount account, string? renamed, CancellationToken cancellationToken);

    /// <summary>Closes a unit (撤销) with its last day; a file imported again does not open it.</summary>
    Task CloseUnitAsync(UnitId unit, DateOnly lastDay, CancellationToken cancellationToken);
}
