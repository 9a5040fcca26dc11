using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Ledger;

/// <summary>Where a part of the meetings ended.</summary>
public readonly record struct MeetingKey(DateTimeOffset StartsAt, long Id);

/// <summary>What meetings somebody at a screen asks for; what is null narrows nothing.</summary>
/// <param name="Scope">Those the reader may see.</param>
/// <param name="Limit">At most so many.</param>
public sealed record MeetingQuery(MeetingScope Scope, int Limit)
{
    /// <summary>Not starting before.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Starting before.</summary>
    public DateTimeOffset? Before { get; init; }

    public UnitId? Unit { get; init; }

    public ActivityType? Type { get; init; }

    public MeetingStatus? Status { get; init; }

    public PersonId? Invited { get; init; }

    /// <summary>The next first, as they are awaited; else the latest first.</summary>
    public bool IsNextFirst { get; init; }

    public MeetingKey? Behind { get; init; }
}
