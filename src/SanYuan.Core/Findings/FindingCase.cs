using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Findings;

/// <summary>A finding with where it stands; its number is what people write (「问题12」).</summary>
/// <param name="Text">The reporter's own words, never changed.</param>
public sealed record FindingCase(long Number, UnitId Unit, FindingKind Kind, string Text, FindingStatus Status)
{
    /// <summary>The entry it stands in; null when it was told to the unit without one.</summary>
    public ActivityId? Activity { get; init; }

    /// <summary>Whose finding it is.</summary>
    public PersonId Appointee { get; init; }

    /// <summary>Who told it: the appointee, or a colleague for them.</summary>
    public PersonId ToldBy { get; init; }

    /// <summary>The county's calendar; of an entry its first day.</summary>
    public DateOnly FoundOn { get; init; }

    public DateTimeOffset ToldAt { get; init; }
    public required MessageSource Source { get; init; }
    public bool IsUrgent { get; init; }

    /// <summary>When the first liaison was sent it.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The last day for putting it right, the county's calendar; null before it was sent, and of suggestions.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whether the unit has moved its last day, which it may once.</summary>
    public bool IsMoved { get; init; }

    public PersonId? RectifiedBy { get; init; }
    public DateTimeOffset? RectifiedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The number it says again.</summary>
    public long? Repeats { get; init; }

    /// <summary>The unit is to put it right.</summary>
    public bool IsOwed => Status is FindingStatus.Open or FindingStatus.Sent or FindingStatus.Acknowledged or FindingStatus.Returned or FindingStatus.Reopened;

    /// <summary>Neither closed, nor taken back, nor carried by another number.</summary>
    public bool IsUnsettled => IsOwed || Status == FindingStatus.Rectified;

    public bool IsOverdueOn(DateOnly day) => IsOwed && DueOn < day;
}

public enum FindingStepKind
{
    Told,
    Sent,
    Acknowledged,

    /// <summary>Its last day was moved.</summary>
    Moved,
    Rectified,
    Verified,
    Returned,
    Reopened,

    /// <summary>Seen again while it was open, in another finding.</summary>
    SeenAgain,

    /// <summary>Carried by another number, which says the same.</summary>
    Repeated,

    /// <summary>What it repeated was taken back: it stands for itself.</summary>
    StandsAlone,

    /// <summary>What had re-opened it was taken back: closed as before.</summary>
    Restored,

    /// <summary>Its entry was corrected to another unit.</summary>
    Readdressed,
    Withdrawn,
}

/// <summary>One step of a finding's life.</summary>
/// <param name="By">Null where the service did it.</param>
/// <param name="Source">The message that made it; null where the service did it.</param>
public sealed record FindingStep(long Finding, FindingStepKind Kind, PersonId? By, DateTimeOffset At, MessageSource? Source)
{
    /// <summary>From 0: how it was told.</summary>
    public int Sequence { get; init; }

    /// <summary>What was said with it, verbatim.</summary>
    public string? Words { get; init; }

    /// <summary>The last day from then on.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The finding that repeats it, or is repeated.</summary>
    public long? Other { get; init; }

    /// <summary>What was sent beside it (photos …).</summary>
    public int Attachments { get; init; }

    public static FindingStep Of(long finding, FindingStepKind kind, Change made) => new(finding, kind, made.By, made.At, made.Source);
}
