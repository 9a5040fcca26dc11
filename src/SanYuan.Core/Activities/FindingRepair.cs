using SanYuan.Core.Findings;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>What a correction does to the findings and suggestions of an entry.</summary>
/// <param name="Removed">Those that no longer stand.</param>
/// <param name="Added">What comes in their place, or new.</param>
/// <param name="Words">What is said of it.</param>
internal sealed record FindingRepair(IReadOnlyList<Finding> Removed, IReadOnlyList<(FindingKind Kind, string Text)> Added, string Words)
{
    public static readonly FindingRepair None = new([], [], "");

    public bool IsNone => Removed.Count == 0 && Added.Count == 0;

    /// <summary>Works out what is meant; nothing when it cannot be told, with the reason.</summary>
    public static FindingRepair Of(Amendment told, IReadOnlyList<Finding> now)
    {
        if (told is { Kind: AmendmentKind.Add, Of: { } kind, Text: { } words })
            return now.Any(one => one.Kind == kind && one.Text == words.Value)
                ? new([], [], RepairWords.AlreadyThere(kind))
                : new([], [(kind, words.Value)], RepairWords.Added(kind, words.Value));

        var pool = told.Of is { } of ? now.Where(one => one.Kind == of).ToList() : [.. now];
        if (told.Kind == AmendmentKind.Remove && told.Ordinal is null && pool.Count > 0)
            return new(pool, [], RepairWords.RemovedAll(told.Of, pool));
        if (Meant(told, pool, now) is not { } one)
            return new([], [], RepairWords.NoSuchFinding(told, pool.Count));
        return told.Kind switch
        {
            AmendmentKind.Remove => new([one], [], RepairWords.Removed(one)),
            AmendmentKind.Recast => new([one], [(Other(one.Kind), one.Text)], RepairWords.Recast(one)),
            _ when told.Text?.Value == one.Text => new([], [], RepairWords.AlreadyThere(one.Kind)),
            _ => new([one], [(one.Kind, told.Text!.Value)], RepairWords.Reworded(one, told.Text.Value)),
        };
    }

    /// <summary>第二条: the second of its kind; where there are not so many, the second of all, if it is of that kind.</summary>
    static Finding? Meant(Amendment told, List<Finding> pool, IReadOnlyList<Finding> now)
    {
        if (told.Ordinal is not { } place)
            return pool.Count == 1 ? pool[0] : null;
        if (place >= 1 && place <= pool.Count)
            return pool[place - 1];
        return place >= 1 && place <= now.Count && (told.Of is null || now[place - 1].Kind == told.Of) ? now[place - 1] : null;
    }

    static FindingKind Other(FindingKind kind) => kind == FindingKind.Finding ? FindingKind.Suggestion : FindingKind.Finding;
}
