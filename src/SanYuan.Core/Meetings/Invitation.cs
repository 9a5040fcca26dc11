using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

/// <summary>回执: what an invited person answered.</summary>
public enum Answer
{
    None,
    Accepted,
    Declined,
}

/// <summary>One person's invitation to a meeting.</summary>
/// <param name="Reason">Why it was declined, verbatim.</param>
/// <param name="AnswerCount">How often it was answered; an answer can be changed until the start.</param>
public sealed record Invitation(Meeting Meeting, PersonId Invited, Answer Answer, string? Reason, int AnswerCount)
{
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The person's term ends before the meeting: whatever becomes of it, they are not asked again.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whom this person stands in for; null when the caller invited them.</summary>
    public PersonId? SubstituteFor { get; init; }

    /// <summary>The same with the meeting's moments as the county's clocks show them.</summary>
    public Invitation ToLocal(CountyClock clock) => this with { Meeting = Meeting.ToLocal(clock) };
}
