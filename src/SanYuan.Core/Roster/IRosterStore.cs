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
    Task<RosterChange> ApplyAsync(RosterDraft draft, CancellationToken cancellationToken);

    /// <summary>Closes a unit (撤销) with its last day; a file imported again does not open it.</summary>
    Task CloseUnitAsync(UnitId unit, DateOnly lastDay, CancellationToken cancellationToken);
}
