using SanYuan.Core.Activities;
using SanYuan.Core.Duties;

namespace SanYuan.Core.Digests;

/// <summary>The entries of a month, or of a shorter period, as far as digests count them: read once, for every figure made of them.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Entries">In no order.</param>
/// <param name="InMeetings">Those of a kind that belong to a meeting their unit called.</param>
public sealed record EntryPart(DateOnly From, DateOnly To, IReadOnlyList<Evidence> Entries, IReadOnlyList<HeldAt> InMeetings)
{
    /// <summary>What of these kinds was held at units, each unit, day and kind once, of which no entry belongs to a meeting.</summary>
    public IReadOnlyCollection<HeldAt> Unlinked(IReadOnlyCollection<ActivityType> types)
    {
        var held = new HashSet<HeldAt>();
        foreach (var entry in Entries)
            if (entry.Type is { } type && types.Contains(type))
                held.Add(new HeldAt(entry.Unit, entry.Day, type));
        held.ExceptWith(InMeetings);
        return held;
    }
}
