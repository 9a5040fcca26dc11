using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.QuarterlyReports;

public enum SummaryState
{
    /// <summary>Written from the ledger; its appointee has said nothing yet.</summary>
    Drafted,

    /// <summary>In the appointee's own words.</summary>
    Corrected,

    /// <summary>Read and found right.</summary>
    Confirmed,
}

/// <summary>What an appointee reports of a quarter, in one of its versions.</summary>
/// <param name="Version">1 is the draft.</param>
/// <param name="Source">The message that made it; of a draft, the one that called the meeting.</param>
public sealed record Summary(Quarter Quarter, PersonId Person, int Version, SummaryState State, string Text, DateTimeOffset ChangedAt, MessageSource Source);

/// <summary>Summaries with all their versions; none is ever overwritten.</summary>
public interface ISummaryStore
{
    Task AddAsync(Summary summary, CancellationToken cancellationToken);

    /// <summary>The newest version of the person's newest quarter.</summary>
    Task<Summary?> NewestAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>The newest version of everybody's, by the order of the roster's keys.</summary>
    Task<IReadOnlyList<Summary>> OfAsync(Quarter quarter, CancellationToken cancellationToken);

    /// <summary>All versions, the first first.</summary>
    Task<IReadOnlyList<Summary>> VersionsAsync(Quarter quarter, PersonId person, CancellationToken cancellationToken);
}
