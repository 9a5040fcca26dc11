using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Campaigns;

public enum CampaignStatus
{
    Running,

    /// <summary>Ended by the office before its last day.</summary>
    Ended,
}

/// <summary>重点工作: a theme for a period, to which activities belong by what they say (mechanism 6).</summary>
/// <param name="First">First day, the county's calendar.</param>
/// <param name="Last">Last day, inclusive.</param>
public sealed record CampaignDraft(string Name, DateOnly First, DateOnly Last)
{
    /// <summary>An entry counts that has one of these in its words, as written.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>An entry of one of these kinds counts, whatever it says.</summary>
    public IReadOnlyList<ActivityType> Types { get; init; } = [];

    /// <summary>The kinds of unit it is for.</summary>
    public IReadOnlyList<UnitKind> Kinds { get; init; } = [UnitKind.Organ, UnitKind.TwoNew];
}

/// <summary>A campaign as stored.</summary>
/// <param name="Number">What people call it by (「重点工作2」).</param>
public sealed record Campaign(int Number, CampaignDraft Content, CampaignStatus Status)
{
    /// <summary>Whether it goes on, or is still to begin.</summary>
    public bool IsRunningOn(DateOnly day) => Status == CampaignStatus.Running && Content.Last >= day;
}

public enum CampaignChangeKind
{
    Opened,
    Extended,
    Ended,
}

/// <summary>What became of a campaign, step by step.</summary>
/// <param name="Last">Its last day from then on.</param>
public sealed record CampaignChange(CampaignChangeKind Kind, DateOnly Last, Change Made);

/// <summary>How many entries of a unit count for a campaign.</summary>
public readonly record struct CampaignCount(UnitId Unit, int Count);

public interface ICampaignStore
{
    /// <summary>Keeps it and marks the entries of its period that belong to it.</summary>
    /// <returns>Its number.</returns>
    Task<int> AddAsync(CampaignDraft draft, Change made, CancellationToken cancellationToken);

    Task<Campaign?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>Those not ended whose last day is not before <paramref name="day"/>, by number.</summary>
    Task<IReadOnlyList<Campaign>> RunningAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Gives it another last day, ends it where the change says so, marks entries anew, and keeps who did it.</summary>
    Task ChangeAsync(int number, CampaignChange change, CancellationToken cancellationToken);

    Task<IReadOnlyList<CampaignChange>> ChangesAsync(int number, CancellationToken cancellationToken);

    /// <summary>Marks a new entry for the campaigns it belongs to. An entry that is corrected or withdrawn is marked anew by the store of entries itself.</summary>
    /// <returns>Their names, by number.</returns>
    Task<IReadOnlyList<string>> MarkAsync(ActivityId entry, CancellationToken cancellationToken);

    /// <summary>Entries that count, by unit.</summary>
    Task<IReadOnlyList<CampaignCount>> CountsAsync(int number, CancellationToken cancellationToken);

    /// <summary>The numbers of the entries that count, in their order.</summary>
    Task<IReadOnlyList<ActivityId>> EntriesAsync(int number, CancellationToken cancellationToken);
}
