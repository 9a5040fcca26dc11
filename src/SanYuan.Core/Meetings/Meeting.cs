using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

public enum MeetingStatus
{
    Planned,

    /// <summary>Planned, for another time or place than it was called for.</summary>
    Moved,
    Cancelled,

    /// <summary>Its time has passed.</summary>
    Held,
}

/// <summary>A meeting about to be called.</summary>
/// <param name="Unit">Whose meeting; null when the office calls it for the county.</param>
/// <param name="Title">What it is called, as the liaison wrote it.</param>
/// <param name="StartsAt">With the county's offset.</param>
public sealed record MeetingDraft(UnitId? Unit, string Title, DateTimeOffset StartsAt)
{
    /// <summary>How long a meeting takes its people when no end is told.</summary>
    public static readonly TimeSpan UsualLength = TimeSpan.FromMinutes(90);

    /// <summary>Null when not told.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public ActivityType? Type { get; init; }

    /// <summary>Where, verbatim; null when not told.</summary>
    public string? Place { get; init; }

    /// <summary>Who called it, and hears of answers.</summary>
    public required PersonId CalledBy { get; init; }

    public required MessageSource Source { get; init; }
    public required DateTimeOffset CalledAt { get; init; }

    /// <summary>Until when its people are taken.</summary>
    public DateTimeOffset BusyUntil => EndsAt ?? StartsAt + UsualLength;
}

/// <summary>A meeting as stored; its id is the number people answer by.</summary>
public sealed record Meeting(MeetingId Id, MeetingDraft Content, MeetingStatus Status)
{
    /// <summary>How often it was changed since it was called.</summary>
    public int Sequence { get; init; }

    /// <summary>When it was last moved or cancelled; null when never.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Still to be held.</summary>
    public bool IsAhead => Status is MeetingStatus.Planned or MeetingStatus.Moved;

    /// <summary>When its time was last made known.</summary>
    public DateTimeOffset AnnouncedAt => ChangedAt ?? Content.CalledAt;

    /// <summary>The same with its moments as the county's clocks show them; stored moments are UTC.</summary>
    public Meeting ToLocal(CountyClock clock) => this with
    {
        Content = Content with
        {
            StartsAt = clock.ToLocal(Content.StartsAt),
            EndsAt = Content.EndsAt is { } end ? clock.ToLocal(end) : null,
        },
    };
}
