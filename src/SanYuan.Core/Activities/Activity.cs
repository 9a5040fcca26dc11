using SanYuan.Core.Primitives;

namespace SanYuan.Core.Activities;

public enum ActivityStatus
{
    Recorded,

    /// <summary>Taken back by its reporter, or disowned by its appointee: kept, marked, and no longer counted.</summary>
    Withdrawn,
}

/// <summary>A ledger entry (活动) about to be written.</summary>
/// <param name="Appointee">Whose activity it is.</param>
/// <param name="Unit">Where it took place.</param>
/// <param name="Date">The day, the county's calendar; the first one of several.</param>
public sealed record ActivityDraft(PersonId Appointee, UnitId Unit, DateOnly Date)
{
    public DateOnly? EndDate { get; init; }
    public TimeOnly? Time { get; init; }
    public ActivityType? Type { get; init; }
    public SupervisionKind? Supervision { get; init; }
    public int? Participants { get; init; }

    /// <summary>The colleague who told it for the appointee (代报); null when the appointee told it.</summary>
    public PersonId? ReportedBy { get; init; }

    /// <summary>补报: told more than <see cref="Lateness.Grace"/> working days after it ended.</summary>
    public bool IsLate { get; init; }

    /// <summary>The meeting it tells of, by person, unit and day; null when the appointee was invited to none there.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>The reporter's own words, whole and unchanged.</summary>
    public required string Text { get; init; }

    /// <summary>The message it came from.</summary>
    public required MessageSource Source { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who told it.</summary>
    public PersonId Reporter => ReportedBy ?? Appointee;
}

/// <summary>A message as the source of an entry.</summary>
public readonly record struct MessageSource(string Channel, string MessageId);

/// <summary>A ledger entry as stored; its id is its number.</summary>
public sealed record Activity(ActivityId Id, ActivityDraft Content, ActivityStatus Status, int Version)
{
    /// <summary>Whether this person may put it right: its appointee, and whoever told it.</summary>
    public bool BelongsTo(PersonId person) => Content.Appointee == person || Content.ReportedBy == person;
}
