using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Core.Digests;

/// <summary>Which entries: those of some people, or at some units; neither: the county's.</summary>
public readonly record struct EntryFilter(IReadOnlyCollection<UnitId>? Units, IReadOnlyCollection<PersonId>? People)
{
    public static readonly EntryFilter County;
}

/// <summary>How many findings of a unit are open.</summary>
public readonly record struct OpenFindings(UnitId Unit, int Count);

/// <summary>The findings of a unit that are not settled, as of a day.</summary>
/// <param name="Owed">The unit is to put them right.</param>
/// <param name="Overdue">Of these, past their last day.</param>
/// <param name="Rectified">Put right, to be verified.</param>
/// <param name="Unsent">Told in the period and not sent to anybody.</param>
public readonly record struct FindingSum(UnitId Unit, int Owed, int Overdue, int Rectified, int Unsent);

/// <summary>A number of something at a unit.</summary>
public readonly record struct UnitCount(UnitId Unit, int Count);

/// <summary>Something held at a unit.</summary>
/// <param name="Day">The county's calendar; the first of several.</param>
public readonly record struct HeldAt(UnitId Unit, DateOnly Day, ActivityType Type);

/// <summary>A meeting a unit called.</summary>
public readonly record struct CalledFor(MeetingId Meeting, UnitId Unit, DateTimeOffset StartsAt, DateTimeOffset CalledAt);

/// <summary>Somebody invited to a unit's meeting, and what they answered.</summary>
public readonly record struct InvitedTo(MeetingId Meeting, UnitId Unit, PersonId Person, Answer Answer, DateTimeOffset StartsAt);

/// <summary>In which order entries are read.</summary>
public enum EntryOrder
{
    Day,
    Unit,
}

/// <summary>A state an entry was in, of one that was told or changed lately.</summary>
/// <param name="Day">The county's calendar, as of that state.</param>
/// <param name="IsWithdrawn">Whether the entry stands no longer.</param>
/// <param name="Version">Of the entry now; 1 of one that was never changed.</param>
public readonly record struct EntryChange(ActivityId Entry, PersonId Appointee, UnitId Unit, DateOnly Day, bool IsWithdrawn, int Version);

/// <summary>The figures of a digest, straight from the ledger; every query reads its period's rows only. Days are inclusive, the county's calendar.</summary>
public interface IDigestStore
{
    /// <summary>Entries, not withdrawn, of these days.</summary>
    Task<EntryPart> PartAsync(DateOnly from, DateOnly to, EntryFilter filter, CancellationToken cancellationToken);

    /// <summary>The entries themselves, part by part.</summary>
    Task<IReadOnlyList<EntryLine>> EntriesAsync(DateOnly from, DateOnly to, EntryFilter filter, EntryOrder order, int skip, int limit, CancellationToken cancellationToken);

    /// <summary>The last day of each of these people's entries up to a day, with its number; whoever has none is left out.</summary>
    Task<IReadOnlyList<EntryLine>> LatestAsync(IReadOnlyCollection<PersonId> people, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Findings that units have yet to put right, by unit, the most first.</summary>
    Task<IReadOnlyList<OpenFindings>> OpenFindingsAsync(CancellationToken cancellationToken);

    /// <summary>Findings not settled now, by unit.</summary>
    /// <param name="today">By which they are overdue.</param>
    /// <param name="from">With <paramref name="before"/>: when those that reached nobody were told.</param>
    Task<IReadOnlyList<FindingSum>> UnsettledAsync(DateOnly today, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Findings closed in [<paramref name="from"/>, <paramref name="before"/>), by unit.</summary>
    Task<IReadOnlyList<UnitCount>> ClosedAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Their numbers, the newest first.</summary>
    Task<IReadOnlyList<long>> ClosedNumbersAsync(DateTimeOffset from, DateTimeOffset before, IReadOnlyCollection<UnitId>? units, int limit, CancellationToken cancellationToken);

    /// <summary>Findings of these days, not withdrawn, by unit.</summary>
    Task<IReadOnlyList<UnitCount>> FoundAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Units' meetings, not cancelled, that start in [<paramref name="from"/>, <paramref name="before"/>).</summary>
    Task<IReadOnlyList<CalledFor>> CalledAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Who was invited to these.</summary>
    Task<IReadOnlyList<InvitedTo>> InvitedAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>All states of the entries with a number above <paramref name="after"/>, and of those changed since <paramref name="since"/>.</summary>
    Task<IReadOnlyList<EntryChange>> ChangedAsync(ActivityId after, DateTimeOffset since, CancellationToken cancellationToken);
}
