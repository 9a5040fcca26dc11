using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>How many entries of a kind an appointee made about a unit, not withdrawn.</summary>
/// <param name="Participants">In all, where told.</param>
/// <param name="Late">How many were told late (补报).</param>
public sealed record EntryCount(PersonId Appointee, UnitId Unit, ActivityType? Type, int Count, int Participants, int Late);

/// <summary>How many findings or suggestions an appointee's entries hold.</summary>
/// <param name="IsOpen">Not seen to be put right yet; a repeated one is as open as the number that carries it.</param>
public sealed record FindingTally(PersonId Appointee, FindingKind Kind, bool IsOpen, int Count);

/// <summary>A ledger entry as a line of a table.</summary>
public sealed record EntryLine(ActivityId Number, PersonId Appointee, UnitId Unit, DateOnly Date, ActivityType? Type, int? Participants, bool IsLate);

/// <summary>A finding that is not closed now, verbatim.</summary>
/// <param name="Activity">Null when it was told to the unit without an entry.</param>
public sealed record OpenFinding(UnitId Unit, ActivityId? Activity, PersonId Appointee, DateOnly Date, string Text);

/// <summary>Counts over the ledger's entries of some days (inclusive, the county's calendar), by their first day.</summary>
public interface IQuarterFigures
{
    Task<IReadOnlyList<EntryCount>> EntriesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    Task<IReadOnlyList<FindingTally>> FindingsAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>In the order of days, then numbers.</summary>
    Task<IReadOnlyList<EntryLine>> LinesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Findings open now of entries up to a day, the oldest first.</summary>
    Task<IReadOnlyList<OpenFinding>> OpenFindingsAsync(DateOnly to, CancellationToken cancellationToken);
}

/// <summary>The figures of one appointee's quarter, each with the entries behind it.</summary>
public sealed record AppointeeFigures(IReadOnlyList<EntryCount> Entries, IReadOnlyList<FindingTally> Tallies, IReadOnlyList<EntryLine> Lines)
{
    public int Total => Entries.Sum(one => one.Count);

    public int Participants => Entries.Sum(one => one.Participants);

    public int Late => Entries.Sum(one => one.Late);

    public int Suggestions => Tallies.Where(one => one.Kind == FindingKind.Suggestion).Sum(one => one.Count);

    public int Open => Tallies.Where(one => one is { Kind: FindingKind.Finding, IsOpen: true }).Sum(one => one.Count);

    public int Closed => Tallies.Where(one => one is { Kind: FindingKind.Finding, IsOpen: false }).Sum(one => one.Count);
}

/// <summary>What the ledger holds of a quarter, read in one go.</summary>
public sealed record QuarterLedger(IReadOnlyList<EntryCount> Entries, IReadOnlyList<FindingTally> Tallies, IReadOnlyList<EntryLine> Lines)
{
    readonly ILookup<PersonId, EntryCount> _entries = Entries.ToLookup(one => one.Appointee);
    readonly ILookup<PersonId, FindingTally> _tallies = Tallies.ToLookup(one => one.Appointee);
    readonly ILookup<PersonId, EntryLine> _lines = Lines.ToLookup(one => one.Appointee);

    public AppointeeFigures Of(PersonId person) => new([.. _entries[person]], [.. _tallies[person]], [.. _lines[person]]);

    public static async Task<QuarterLedger> ReadAsync(Quarter quarter, ILedgerSession session, CancellationToken cancellationToken) => new(
        await session.QuarterFigures.EntriesAsync(quarter.First, quarter.Last, cancellationToken),
        await session.QuarterFigures.FindingsAsync(quarter.First, quarter.Last, cancellationToken),
        await session.QuarterFigures.LinesAsync(quarter.First, quarter.Last, cancellationToken));
}
