using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

/// <summary>What a plan still lacks.</summary>
public enum PlanDoubt
{
    /// <summary>Whose meeting it is.</summary>
    Unit,

    /// <summary>No day, or one the calendar does not have.</summary>
    Day,

    /// <summary>No clock time.</summary>
    Time,

    /// <summary>Which of several people of one name.</summary>
    Guest,

    /// <summary>Somebody is invited elsewhere at that time.</summary>
    Clash,

    /// <summary>Something was read that may be meant otherwise, or many are invited.</summary>
    ReadBack,
}

/// <summary>One short question about a plan. Unanswered nothing is sent; it lapses after a day.</summary>
/// <param name="Options">The numbered answers: codes of units or people, or <see cref="Send"/>, <see cref="Drop"/> or a free moment; empty when the answer is in words.</param>
public sealed record PlanQuestion(MeetingPlan Plan, PlanDoubt Doubt, IReadOnlyList<string> Options)
{
    public const string Send = "send";
    public const string Drop = "drop";

    /// <summary>The database's key; 0 before it is stored.</summary>
    public long Id { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset LapsesAt => AskedAt.AddDays(1);
}

/// <summary>Plans that wait for a word; at most one open a person.</summary>
public interface IMeetingPlanStore
{
    /// <summary>Asks; an open plan of the same caller is replaced.</summary>
    Task AskAsync(PlanQuestion question, CancellationToken cancellationToken);

    /// <summary>The caller's plan that is open and has not lapsed.</summary>
    Task<PlanQuestion?> OpenAsync(PersonId caller, DateTimeOffset now, CancellationToken cancellationToken);

    /// <param name="sent">Whether the meeting was called; else it was dropped.</param>
    Task CloseAsync(long question, bool sent, CancellationToken cancellationToken);
}
