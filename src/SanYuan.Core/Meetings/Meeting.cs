using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

public enum MeetingStatus
{
    Planned,
    Cancelled,
}

/// <summary>回执: what an invited person answered.</summary>
public enum Answer
{
    None,
    Accepted,
    Declined,
}

/// <summary>A meeting about to be called.</summary>
/// <param name="Unit">Whose meeting; null when the office calls it for the county.</param>
/// <param name="Title">What it is called, as the liaison wrote it.</param>
/// <param name="StartsAt">With the county's offset.</param>
public sealed record MeetingDraft(UnitId? Unit, string Title, DateTimeOffset StartsAt)
{
    public ActivityType? Type { get; init; }

    /// <summary>Where, verbatim; null when not told.</summary>
    public string? Place { get; init; }

    /// <summary>Who called it, and hears of answers.</summary>
    public required PersonId CalledBy { get; init; }

    public required MessageSource Source { get; init; }
    public required DateTimeOffset CalledAt { get; init; }
}

/// <summary>A meeting as stored; its id is the number people answer by.</summary>
public sealed record Meeting(MeetingId Id, MeetingDraft Content, MeetingStatus Status);

/// <summary>One person's invitation to a meeting.</summary>
/// <param name="Reason">Why it was declined, verbatim.</param>
/// <param name="AnswerCount">How often it was answered; an answer can be changed until the start.</param>
public sealed record Invitation(Meeting Meeting, PersonId Invited, Answer Answer, string? Reason, int AnswerCount)
{
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The same with the start as the county's clocks show it; stored moments are UTC.</summary>
    public Invitation ToLocal(CountyClock clock) =>
        this with { Meeting = Meeting with { Content = Meeting.Content with { StartsAt = clock.ToLocal(Meeting.Content.StartsAt) } } };
}
